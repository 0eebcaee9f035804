package import GuideLanguage

/// A checked guide with all that it uses, made ready to run: phrases numbered, blocks laid out as code.
package struct Program: Sendable {
  /// The guide itself.
  package let guide: Guide
  /// Names the text that the guide was read from: a change of the text changes it.
  package let hash: String
  /// The points that its questions are drawn from, by id (`intentional.weekly-time`).
  package let points: [String: SourcePoint]

  let code: [Instruction]
  let questions: [Question]
  let loops: [Loop]
  let picks: [PickPoint]
  let sets: [PhraseSet]
  let shared: RuleIndex
  let care: [CareTest]
  let lexicon: Lexicon
  private let addresses: [String: Int]

  /// Makes a guide ready.
  ///
  /// - Parameters:
  ///   - guide: A guide without errors; what it names and what does not exist is passed over.
  ///   - collections: All collections there are. Those that the guide uses lend it their words and rules; the
  ///     care rules of all of them hold in every guide.
  ///   - articles: All articles there are.
  ///   - hash: Names the guide's text.
  package init(guide: Guide, collections: [Collection], articles: [Article], hash: String) {
    self.guide = guide
    self.hash = hash
    var compiler = Compiler(guide: guide, collections: collections)
    compiler.compile()
    code = compiler.code
    questions = compiler.questions
    loops = compiler.loops
    picks = compiler.picks
    shared = compiler.sharedRules()
    care = compiler.careTests()
    sets = compiler.sets.compiled
    lexicon = compiler.lexicon
    addresses = Dictionary(
      compiler.questions.enumerated().map { ($1.ask.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    points = SourcePoint.byID(articles)
  }

  /// The names of its questions, in file order: what the caller prepares a memory for.
  package var questionNames: [String] { questions.map(\.ask.name.text) }

  /// The names of the guides whose last session its conditions ask for, its own among them.
  package var guideNames: [String] {
    var names = [guide.name.text]
    for case .branch(let test, _) in code { names += test.guides }
    return Array(Set(names)).sorted()
  }

  /// The question of that name; `nil` where the guide has none (any more).
  func question(named name: String) -> Question? { addresses[name].map { questions[$0] } }
}

/// A point of an article, with where it stands: what `/why` shows.
package struct SourcePoint: Equatable, Sendable {
  /// The tip's title: "Be present".
  package let tip: String
  /// What the point says, in our own words.
  package let text: String
  /// The article's title.
  package let article: String
  /// Who wrote the article.
  package let author: String
  /// Where in the article it stands: "section 1, paragraph 2".
  package let location: String

  static func byID(_ articles: [Article]) -> [String: SourcePoint] {
    var points: [String: SourcePoint] = [:]
    for article in articles {
      for tip in article.tips {
        for point in tip.points {
          points["\(tip.id.text).\(point.id.text)"] = SourcePoint(
            tip: tip.title, text: point.text, article: article.title, author: article.author,
            location: "\(tip.section), paragraph \(point.paragraph)")
        }
      }
    }
    return points
  }
}
