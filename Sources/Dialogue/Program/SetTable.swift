import GuideLanguage

/// The word sets of a guide and of its collections, each compiled once, with the sets within it.
struct SetTable {
  /// What a name of a set means in one file.
  struct Scope {
    fileprivate let number: Int
    fileprivate let sets: [String: WordSet]
  }

  /// The compiled sets; tests name them by index.
  private(set) var compiled: [PhraseSet] = []

  private let collections: [String: Collection]
  private var scopes = 0
  private var indices: [Int: [String: Int]] = [:]

  init(collections: [Collection]) {
    self.collections = Dictionary(
      collections.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The collections named, and those that they use in turn, each once, in the order of their naming.
  func closure(of names: [Name]) -> [Collection] {
    var found: [Collection] = []
    var waiting = names.map(\.text)
    var seen: Set<String> = []
    while !waiting.isEmpty {
      let name = waiting.removeFirst()
      guard seen.insert(name).inserted, let collection = collections[name] else { continue }
      found.append(collection)
      waiting += collection.uses.map(\.text)
    }
    return found
  }

  /// What names mean in a file with these sets of its own that uses these collections: its own come first.
  mutating func scope(own: [WordSet], uses: [Name]) -> Scope {
    let all = own + closure(of: uses).flatMap(\.wordSets)
    scopes += 1
    return Scope(
      number: scopes,
      sets: Dictionary(all.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first }))
  }

  /// The index of the compiled set of that name; a name that means nothing gives a set without members.
  mutating func index(of name: String, in scope: Scope, lexicon: inout Lexicon) -> Int {
    if let index = indices[scope.number]?[name] { return index }
    compiled.append(PhraseSet(patterns(of: name, in: scope), lexicon: &lexicon))
    indices[scope.number, default: [:]][name] = compiled.count - 1
    return compiled.count - 1
  }

  private func patterns(of name: String, in scope: Scope) -> [Pattern] {
    var patterns: [Pattern] = []
    var waiting = [name]
    var seen: Set<String> = []
    while let name = waiting.popLast() {
      guard seen.insert(name).inserted, let set = scope.sets[name] else { continue }
      for member in set.members {
        switch member {
        case .phrase(let pattern): patterns.append(pattern)
        case .set(let other): waiting.append(other.text)
        }
      }
    }
    return patterns
  }
}
