/// What the names of word sets mean in one file: its own sets come first, then those of the collections it uses.
struct WordSetScope {
  private let sets: [String: WordSet]
  /// All names, the file's own first.
  let names: [String]

  init(own: [WordSet], uses: [Name], library: Library) {
    let all = own + library.closure(of: uses).flatMap(\.wordSets)
    sets = Dictionary(all.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    names = all.map(\.name.text)
  }

  /// The set of that name.
  subscript(name: String) -> WordSet? { sets[name] }

  /// Goes through the set of that name and the sets within it, each once, and no deeper where `enter` says
  /// `false`. It does so without recursion: a chain of sets may be as long as the file.
  func walk(from name: String, enter: (WordSet) -> Bool) {
    var waiting = [name]
    var seen: Set<String> = []
    while let name = waiting.popLast() {
      guard seen.insert(name).inserted, let set = sets[name], enter(set) else { continue }
      for case .set(let other) in set.members { waiting.append(other.text) }
    }
  }
}
