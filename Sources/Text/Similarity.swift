/// The name among `names` that somebody likely meant by `word`: "Did you mean …?"
///
/// Close is a name that at most two edits (or a third of the word's length, where that is more) lead to: a letter
/// left out, added or replaced, or two neighbours swapped; and at most half of its letters. Upper and lower case
/// are alike. Of equally close names the first one wins.
///
/// Source of the distance: optimal string alignment, as in Boytsov, "Indexing methods for approximate dictionary
/// searching" (2011), section 2.
///
/// - Complexity: The number of names times the product of the lengths; names of another length are passed over.
/// - Returns: The closest name; `nil` where none is close.
package func closest(to word: String, among names: some Sequence<String>) -> String? {
  let wanted = lowercased(word)
  var best: String?
  var limit = max(2, wanted.count / 3)
  for name in names {
    let candidate = lowercased(name)
    let longer = max(wanted.count, candidate.count)
    let allowed = min(limit, longer / 2)
    guard abs(wanted.count - candidate.count) <= allowed else { continue }
    let distance = editDistance(wanted, candidate)
    guard distance <= allowed else { continue }
    best = name
    if distance == 0 { return name }
    limit = distance - 1
  }
  return best
}

private func lowercased(_ text: String) -> [UInt32] {
  text.unicodeScalars.prefix(longestCompared).map { scalar in
    scalar.isASCII && (65...90).contains(scalar.value) ? scalar.value | 32 : scalar.value
  }
}

/// Names are shorter; what a file may hold in their place is not.
private let longestCompared = 64

/// How many edits lead from one to the other.
private func editDistance(_ left: [UInt32], _ right: [UInt32]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let isSame = left[row] == right[column]
      var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (isSame ? 0 : 1))
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        cost = min(cost, beforeLast[column - 1] + 1)
      }
      current.append(cost)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
