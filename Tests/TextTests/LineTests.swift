import Testing
import Text

@Suite("A line is cut into words and clauses")
struct LineTests {
  @Test(
    "words are folded, and contractions spelt out",
    arguments: [
      ("", []), ("   ", []), ("Hello, World", ["hello", "world"]), ("don't", ["do", "not"]),
      ("don’t", ["do", "not"]), ("dont", ["do", "not"]), ("DON'T", ["do", "not"]), ("can't", ["can", "not"]),
      ("cannot", ["can", "not"]), ("won't", ["will", "not"]), ("isn't it", ["is", "not", "it"]),
      ("I'm", ["i", "am"]), ("im", ["i", "am"]), ("I'll", ["i", "will"]), ("ill", ["ill"]),
      ("we've", ["we", "have"]), ("I'd", ["i", "would"]), ("they're", ["they", "are"]),
      ("let's go", ["let", "us", "go"]), ("what's up", ["what", "is", "up"]), ("it's", ["it", "is"]),
      ("Ana's list", ["ana", "list"]), ("the boss' desk", ["the", "boss", "desk"]), ("O'Brien", ["obrien"]),
      ("rock 'n' roll", ["rock", "n", "roll"]), ("'quoted'", ["quoted"]), ("follow-up", ["follow", "up"]),
      ("and/or", ["and", "or"]), ("4/5", ["4/5"]), ("8:30pm", ["8:30pm"]), ("4.5", ["4.5"]),
      ("2026-03-06", ["2026-03-06"]), ("1, 2", ["1", "2"]), ("1,2", ["1", "2"]), ("end.", ["end"]),
      ("a…b", ["a", "b"]), ("😀 ok 👍🏽", ["ok"]), ("👩‍👩‍👧", []), ("Straße", ["strasse"]), ("GROẞ", ["gross"]),
      ("Müller", ["muller"]), ("garçon élève", ["garcon", "eleve"]), ("cœur", ["coeur"]),
      ("Łukasz", ["lukasz"]), ("Ødegård", ["odegard"]), ("İstanbul", ["istanbul"]), ("ılık", ["ilik"]),
      ("Đorđe", ["dorde"]), ("Þór", ["thor"]), ("e\u{301}te\u{301}", ["ete"]), ("ﬁne", ["fine"]),
      ("ＡＢＣ", ["abc"]), ("Ελλάδα", ["ελλαδα"]), ("Ёлка", ["елка"]), ("日本語", ["日", "本", "語"]),
      ("שלום עולם", ["שלום", "עולם"]), ("مرحبا", ["مرحبا"]), ("naïve café", ["naive", "cafe"]),
      ("tab\tand\nline", ["tab", "and", "line"]), ("nul\u{0}byte", ["nul", "byte"]),
      ("@ana #tag", ["ana", "tag"]), ("50%", ["50"]), ("R&D", ["r", "d"]), ("C++", ["c"]),
    ] as [(String, [String])])
  func words(source: String, expected: [String]) {
    #expect(Line(source).words.map(\.text) == expected)
  }

  @Test("a word's range is where it stands, in UTF-8 offsets")
  func ranges() {
    let line = Line("é don’t — Straße")
    #expect(line.words.map { line.text(in: $0.range) } == ["é", "don’t", "don’t", "Straße"])
  }

  @Test(
    "clauses end at punctuation, dashes, brackets and before but",
    arguments: [
      ("one two", ["one two"]), ("one, two", ["one", "two"]), ("one. Two! three?", ["one", "Two", "three"]),
      ("fine but late", ["fine", "but late"]), ("late because of rain", ["late", "because of rain"]),
      ("follow-up call", ["follow-up call"]), ("this - that", ["this", "that"]),
      ("this — that", ["this", "that"]),
      ("a (b) c", ["a", "b", "c"]), ("at 8:30 sharp", ["at 8:30 sharp"]), ("one\ntwo", ["one", "two"]),
    ] as [(String, [String])])
  func clauses(source: String, expected: [String]) {
    let line = Line(source)
    #expect(line.clauses.map { line.text(ofWords: $0) } == expected)
    #expect(line.clauses.flatMap { Array($0) } == Array(line.words.indices))
  }

  @Test(
    "a question ends in a question mark, whatever closes after it",
    arguments: [
      ("Who?", true), ("Who? ", true), ("“Who?”", true), ("(who?)", true), ("who", false),
      ("Who? Ana", false),
      ("谁？", true), ("", false), ("?!", true),
    ])
  func questions(source: String, expected: Bool) {
    #expect(Line(source).isQuestion == expected)
  }

  @Test("folding a folded text changes nothing")
  func idempotent() {
    for text in ["Straße, Łukasz & O'Brien", "I can't", "日本 café", "ΣΊΣΥΦΟΣ"] {
      #expect(folded(folded(text)) == folded(text))
    }
  }

  @Test("100 KB in one line is cut in one pass")
  func long() {
    let source = String(repeating: "word ", count: 20_000)
    #expect(Line(source).words.count == 20_000)
  }
}
