package import GuideLanguage
import Text

/// Looks for care where no guide runs: at the open prompt.
package struct CareWatch: Sendable {
  private let tests: [CareTest]
  private let sets: [PhraseSet]
  private let lexicon: Lexicon

  /// Watches for the care rules of all these collections.
  package init(collections: [Collection]) {
    var sets = SetTable(collections: collections)
    var lexicon = Lexicon()
    tests = sets.careTests(of: collections, lexicon: &lexicon)
    self.sets = sets.compiled
    self.lexicon = lexicon
  }

  /// Whether the line speaks of self-harm, of harming somebody, of abuse or of a crisis.
  package func isRaised(by line: String) -> Bool {
    let numbered = NumberedLine(Line(line), lexicon: lexicon)
    return tests.contains { $0.isRaised(by: numbered, sets: sets) }
  }
}

extension Program {
  /// Whether the line speaks of self-harm, of harming somebody, of abuse or of a crisis.
  func raisesCare(_ line: NumberedLine) -> Bool { care.contains { $0.isRaised(by: line, sets: sets) } }
}

extension SetTable {
  /// The care rules of all these collections.
  mutating func careTests(of collections: [Collection], lexicon: inout Lexicon) -> [CareTest] {
    var tests: [CareTest] = []
    for collection in collections {
      let scope = scope(own: collection.wordSets, uses: collection.uses)
      tests += collection.care.map { careTest($0, scope: scope, lexicon: &lexicon) }
    }
    return tests
  }

  mutating func careTest(_ rule: CareRule, scope: Scope, lexicon: inout Lexicon) -> CareTest {
    CareTest(
      set: index(of: rule.set.text, in: scope, lexicon: &lexicon),
      exceptions: PhraseSet(rule.exceptions, lexicon: &lexicon))
  }
}
