import Foundation
import GuideLanguage
import Testing

/// Whatever a file holds, it is read to its end, and what is wrong with it can be shown.
@Suite("Mutations")
struct MutationTests {
  @Test("every prefix of a guide is read: all of them in the long run, one in seven otherwise")
  func prefixes() {
    let bytes = Array(Fixture.everyConstruct.utf8)
    let isLong = ProcessInfo.processInfo.environment["ARKWRIGHT_LONG_TESTS"] != nil
    for count in stride(from: 0, to: bytes.count, by: isLong ? 1 : 7) { examine(bytes[..<count]) }
  }

  @Test("a guide without any one of its lines is read")
  func missingLines() {
    let lines = Fixture.everyConstruct.split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices {
      var rest = lines
      rest.remove(at: index)
      examine(Array(rest.joined(separator: "\n").utf8)[...])
    }
  }

  @Test("a guide with some bytes changed is read", arguments: 0..<20 as Range<UInt64>)
  func bytes(_ seed: UInt64) {
    let original = Array(Fixture.everyConstruct.utf8)
    var random = SeededRandom(seed: seed)
    let signs = Array("\"\\{}[]():,|~=#_*\n\r\t -.0\u{0}é“".utf8)
    for _ in 0..<20 {
      var bytes = original
      for _ in 0..<Int(random.next() % 8) + 1 {
        let index = Int(random.next() % UInt64(bytes.count))
        let sign = signs[Int(random.next() % UInt64(signs.count))]
        switch random.next() % 3 {
        case 0: bytes[index] = sign
        case 1: bytes.insert(sign, at: index)
        default: bytes.remove(at: index)
        }
      }
      examine(bytes[...])
    }
  }

  @Test("a guide with its lines shuffled is read", arguments: 0..<20 as Range<UInt64>)
  func lines(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let lines = Fixture.everyConstruct.split(separator: "\n").shuffled(using: &random)
    examine(Array(lines.joined(separator: "\n").utf8)[...])
  }

  @Test(
    "what is nested deeper than anybody writes is refused, not followed",
    arguments: [
      "when first session\n", "each x in y\n", "pick 1 from\ntopic x\n", "show\n", "every question\n",
    ])
  func depth(_ opening: String) {
    let parsed = parseGuideFile(header + String(repeating: opening, count: 20_000), file: "x.guide")
    #expect(!parsed.diagnostics.isEmpty)
  }

  @Test(
    "long chains within a line are refused, not followed",
    arguments: ["(", "not ", "{", "\"a\" or ", "~x and "])
  func chains(_ piece: String) {
    let line = "ask q: text\n if " + String(repeating: piece, count: 20_000)
    #expect(!parseGuideFile(header + line, file: "x.guide").diagnostics.isEmpty)
  }

  @Test("a chain of word sets as long as the file is followed, and a way round found")
  func sets() {
    var text = header
    for index in 0..<20_000 { text += "words ~s\(index) = a\(index), ~s\((index + 1) % 20_000)\n" }
    text += "ask q: text\n if ~s7: finish\n if ~s9: finish\n"
    let diagnostics = Fixture.diagnostics(in: text, file: "x.guide")
    #expect(diagnostics.contains { $0.code == .cycle })
    #expect(diagnostics.contains { $0.code == .hiddenRule })
  }

  private let header = "guide x \"X\", 3 minutes, 3 questions\n"

  /// Reads and checks a file, and shows what is wrong; all places lie within the file.
  private func examine(_ bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let diagnostics = Fixture.diagnostics(in: text, file: "x.guide")
    let lines = text.utf8.count { $0 == 10 } + 1
    #expect(diagnostics.allSatisfy { (1...lines).contains($0.place.line) && $0.place.length >= 1 })
    #expect(diagnostics.isEmpty == render(diagnostics, source: text).isEmpty)
  }
}

/// A small generator with a seed, so that a failure can be repeated.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
