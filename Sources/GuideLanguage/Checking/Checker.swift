import Text

/// Goes through a guide from top to bottom, and notes what is wrong.
struct Checker {
  let file: String
  let wordSets: WordSetScope
  let names: NameTable
  let library: Library
  /// The name of the guide itself, which it may speak of; `nil` for a collection.
  private(set) var guideName: String?

  /// What is wrong so far, in the order found.
  private(set) var diagnostics: [Diagnostic] = []
  /// The questions passed so far, by name.
  var asked: [String: AnswerType] = [:]
  /// The rounds around the current statement, the innermost last.
  var rounds: [Round] = []
  /// The names of the word sets used so far.
  var usedSets: Set<String> = []

  /// The phrases of the word sets that rules spoke of so far.
  var setPhrases = SetPhrases()

  private var suggestionsLeft = 300_000

  /// A round of an `each` that is open.
  struct Round {
    let name: String
    let meaning: Meaning
  }

  init(file: String, wordSets: WordSetScope, names: NameTable, library: Library) {
    self.file = file
    self.wordSets = wordSets
    self.names = names
    self.library = library
  }

  mutating func report(_ problem: Problem, at place: Place) {
    diagnostics.append(Diagnostic(problem, file: file, place: place))
  }

  /// The name that was likely meant. A file full of unknown names gets no more suggestions after a while: the
  /// time stays linear.
  mutating func suggestion(for word: String, among names: (Checker) -> [String]) -> String? {
    guard suggestionsLeft > 0 else { return nil }
    let names = names(self)
    suggestionsLeft -= max(1, names.count)
    return closest(to: word, among: names)
  }

  // MARK: Files

  mutating func check(_ guide: Guide) {
    guideName = guide.name.text
    checkUses(guide.uses)
    checkWordSets(guide.wordSets)
    checkCare(guide.care)
    checkShared(guide.shared)
    for (name, kind, first) in names.duplicates {
      report(.duplicateName(name.text, of: kind, first: first), at: name.place)
    }
    check(guide.body)
    checkClose(of: guide)
    checkSubject(of: guide)
    checkPaths(of: guide)
    checkTranscripts(of: guide)
    reportUnused(guide.wordSets)
  }

  mutating func check(_ collection: Collection) {
    checkUses(collection.uses)
    if let cycle = cycle(from: collection) {
      let name = collection.uses.first { cycle.contains($0.text) } ?? collection.name
      report(.cycle(.collection, cycle), at: name.place)
    }
    checkWordSets(collection.wordSets)
    checkCare(collection.care)
    checkShared(collection.shared)
  }

  private mutating func checkUses(_ uses: [Name]) {
    var seen: [String: Place] = [:]
    for name in uses {
      if library.collection(name.text) == nil {
        let suggestion = suggestion(for: name.text) { $0.library.collections.map(\.name.text) }
        report(.unknown(.collection, name.text, suggestion: suggestion), at: name.place)
      }
      if let first = seen[name.text] { report(.repeated(name.text, first: first), at: name.place) }
      seen[name.text] = seen[name.text] ?? name.place
    }
  }

  /// The names on a way from a collection back to itself; `nil` where there is none.
  private func cycle(from collection: Collection) -> [String]? {
    var cameFrom: [String: String] = [:]
    var waiting = [collection.name.text]
    while let name = waiting.popLast() {
      let uses = name == collection.name.text ? collection.uses : library.collection(name)?.uses ?? []
      for use in uses {
        if use.text == collection.name.text { return path(to: name, from: collection.name.text, cameFrom) }
        guard cameFrom[use.text] == nil else { continue }
        cameFrom[use.text] = name
        waiting.append(use.text)
      }
    }
    return nil
  }

  /// The names from one to another and back.
  func path(to last: String, from first: String, _ cameFrom: [String: String]) -> [String] {
    var names = [first]
    var name = last
    while name != first, let before = cameFrom[name] {
      names.append(name)
      name = before
    }
    return [first] + names.reversed()
  }

  private mutating func checkCare(_ rules: [CareRule]) {
    for rule in rules { checkSet(rule.set) }
  }

  private mutating func checkShared(_ rules: [Rule]) {
    for rule in rules { check(rule, of: nil) }
    reportHidden(among: rules)
  }

  private mutating func checkClose(of guide: Guide) {
    guard let close = guide.close else { return report(.missingClose, at: guide.name.place) }
    for line in close.lines { check(line) }
  }

  private mutating func checkSubject(of guide: Guide) {
    guard let subject = guide.subject, names.asks[subject.text] == nil else { return }
    let suggestion = suggestion(for: subject.text) { $0.names.askNames }
    report(.unknownSubject(subject.text, suggestion: suggestion), at: subject.place)
  }
}
