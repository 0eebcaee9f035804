import Foundation
import GuideLanguage

/// The files beside these tests.
enum Fixture {
  /// The folder of these tests.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// The text of a file, named from the folder of these tests: `Fixtures/debrief.guide`.
  static func text(_ name: String) -> String {
    (try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)) ?? ""
  }

  /// The names of the files of a folder that end so, sorted.
  static func names(in name: String, ending: String) -> [String] {
    let all = try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)
    return (all ?? []).filter { $0.hasSuffix(ending) }.sorted()
  }

  /// A guide that uses every construct.
  static let everyConstruct = text("Fixtures/debrief.guide")

  /// The guides of the folder `Fixtures`.
  static let guides = parsed.compactMap(\.guide)

  /// What guides in tests may name.
  static let library = Library(
    collections: parsed.compactMap(\.collection), articles: articles, guides: guides.map(\.name.text))

  /// All that is wrong with a file, checks included.
  static func diagnostics(of name: String) -> [Diagnostic] {
    diagnostics(in: text(name), file: String(name.split(separator: "/").last ?? ""))
  }

  /// All that is wrong with a text, checks included.
  static func diagnostics(in text: String, file: String) -> [Diagnostic] {
    if file.hasSuffix(".tips") {
      let (articles, diagnostics) = parseTips(text, file: file)
      return diagnostics + check(articles) + checkCoverage(guides, articles)
    }
    let parsed = parseGuideFile(text, file: file)
    let checked =
      switch parsed.tree {
      case .guide(let guide): check(guide, library: library)
      case .collection(let collection): check(collection, library: library)
      case nil: [Diagnostic]()
      }
    return (parsed.diagnostics + checked).inFileOrder()
  }

  private static let parsed = names(in: "Fixtures", ending: ".guide").map { name in
    parseGuideFile(text("Fixtures/\(name)"), file: name)
  }

  private static let articles = parseTips(text("Fixtures/why.tips"), file: "why.tips").0
}
