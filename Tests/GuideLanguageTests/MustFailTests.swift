import GuideLanguage
import Testing

/// Each file of `MustFail` provokes one kind of diagnostic, which is the part of its name before a plus sign, and
/// no other; what is shown for it stands beside it, in full.
@Suite("What must fail")
struct MustFailTests {
  static let files =
    Fixture.names(in: "MustFail", ending: ".guide") + Fixture.names(in: "MustFail", ending: ".tips")

  @Test("each must-fail file shows exactly what stands beside it", arguments: files)
  func rendering(_ file: String) throws {
    let diagnostics = Fixture.diagnostics(of: "MustFail/\(file)")
    let shown = render(diagnostics, source: Fixture.text("MustFail/\(file)"))
    let code = try #require(file.split(whereSeparator: { $0 == "." || $0 == "+" }).first)
    #expect(Set(diagnostics.map(\.code.rawValue)) == [String(code)])
    let expected = Fixture.text("MustFail/" + file.split(separator: ".")[0] + ".expected")
    #expect(shown == expected, "\(file) shows:\n\(shown)")
  }

  @Test("every kind of diagnostic has a must-fail file")
  func completeness() {
    let codes = Set(Self.files.map { String($0.split(whereSeparator: { $0 == "." || $0 == "+" })[0]) })
    #expect(Set(Code.allCases.map(\.rawValue)).subtracting(codes) == [])
  }
}
