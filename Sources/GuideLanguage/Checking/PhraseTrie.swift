/// Phrases, found by the words that stand in another phrase.
struct PhraseTrie {
  /// A phrase that was found within another.
  struct Hit {
    /// Which phrase: what was given when it was added.
    let id: Int
    /// Which parts of the other phrase it takes.
    let range: Range<Int>
  }

  private struct Edge: Hashable {
    let node: Int32
    let part: Pattern.Part
  }

  private var hasOne = false
  private var edges: [Edge: Int32] = [:]
  private var ids: [[Int]] = [[]]

  /// How many equal phrases it remembers; a phrase that stands in more sets is not looked for in all of them.
  private static let mostIDs = 64

  /// Adds a phrase. Where it begins or ends with `*`, which may stand for no words, the rest of it decides.
  mutating func insert(_ pattern: Pattern, id: Int) {
    var node: Int32 = 0
    for part in pattern.parts.withoutOuterStars {
      if part == .one { hasOne = true }
      let edge = Edge(node: node, part: part)
      if let next = edges[edge] {
        node = next
      } else {
        ids.append([])
        node = Int32(ids.count - 1)
        edges[edge] = node
      }
    }
    // Rules come in file order, and of equal phrases the first one's rule counts.
    if ids[Int(node)].last != id, ids[Int(node)].count < Self.mostIDs { ids[Int(node)].append(id) }
  }

  /// The phrases that every line has that has this one, until `isWanted` takes one; `nil` where it takes none.
  func first(in pattern: Pattern, where isWanted: (Hit) -> Bool) -> Hit? {
    guard !edges.isEmpty else { return nil }
    let parts = pattern.parts
    for start in parts.indices {
      var nodes = next(from: 0, over: parts[start])
      var end = start + 1
      while !nodes.isEmpty {
        for node in nodes {
          for id in ids[Int(node)] {
            let hit = Hit(id: id, range: start..<end)
            if isWanted(hit) { return hit }
          }
        }
        guard end < parts.count else { break }
        nodes = nodes.flatMap { next(from: $0, over: parts[end]) }
        end += 1
      }
    }
    return nil
  }

  /// Where a part of the other phrase leads: `_` takes any one word.
  private func next(from node: Int32, over part: Pattern.Part) -> [Int32] {
    var nodes: [Int32] = []
    if let next = edges[Edge(node: node, part: part)] { nodes.append(next) }
    if hasOne, case .word = part, let next = edges[Edge(node: node, part: .one)] { nodes.append(next) }
    return nodes
  }
}

extension [Pattern.Part] {
  fileprivate var withoutOuterStars: ArraySlice<Pattern.Part> {
    var rest = self[...]
    while rest.first == .many { rest.removeFirst() }
    while rest.last == .many { rest.removeLast() }
    return rest
  }
}
