import GuideLanguage

/// A condition, with its phrases and sets looked up once.
indirect enum Test: Sendable {
  case any([Test])
  case all([Test])
  case not(Test)
  case phrase(Phrase, whole: Bool)
  case set(Int, whole: Bool)
  case under(Int)
  case over(Int)
  case isQuestion
  case yes, no, notSure
  case range(ClosedRange<Int>)
  case past, today, future
  case missing(PromiseField)
  case newPerson, knownPerson
  case nothing, unread
  case lastTime(Test, within: Int?)
  case answer(String, Test)
  case answered(String)
  case known(person: String, heading: String)
  case firstSession, promisesDue
  case heard(Confirmable)
  case daysSince(guide: String, over: Int)
}

extension Test {
  /// Words of which a line must have at least one for the test to hold; `nil` where no such words exist.
  ///
  /// `cost` says how many rules a word would make candidates of: the cheapest anchors are taken.
  func anchors(sets: [PhraseSet], cost: (Int32) -> Int) -> Set<Int32>? {
    switch self {
    case .phrase(let phrase, _):
      return Self.anchor(of: phrase, cost: cost).map { [$0] }
    case .set(let index, _):
      var words: Set<Int32> = []
      for phrase in sets[index].phrases {
        guard let word = Self.anchor(of: phrase, cost: cost) else { return nil }
        words.insert(word)
      }
      return words
    case .any(let tests):
      var words: Set<Int32> = []
      for test in tests {
        guard let anchors = test.anchors(sets: sets, cost: cost) else { return nil }
        words.formUnion(anchors)
      }
      return words
    case .all(let tests):
      return tests.compactMap { $0.anchors(sets: sets, cost: cost) }.min {
        $0.reduce(0) { $0 + cost($1) } < $1.reduce(0) { $0 + cost($1) }
      }
    default: return nil
    }
  }

  /// All words of its phrases and sets, once for each time they stand there.
  func words(sets: [PhraseSet]) -> [Int32] {
    switch self {
    case .phrase(let phrase, _): phrase.words
    case .set(let index, _): sets[index].phrases.flatMap(\.words)
    case .any(let tests), .all(let tests): tests.flatMap { $0.words(sets: sets) }
    case .not(let test), .lastTime(let test, _), .answer(_, let test): test.words(sets: sets)
    default: []
    }
  }

  /// The guides whose last session the test asks for.
  var guides: [String] {
    switch self {
    case .daysSince(let guide, _): [guide]
    case .any(let tests), .all(let tests): tests.flatMap(\.guides)
    case .not(let test): test.guides
    default: []
    }
  }

  private static func anchor(of phrase: Phrase, cost: (Int32) -> Int) -> Int32? {
    phrase.words.min { (cost($0), $0) < (cost($1), $1) }
  }
}
