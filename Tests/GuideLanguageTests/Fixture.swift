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

  /// A guide that uses every construct.
  static var everyConstruct: String { text("Fixtures/debrief.guide") }

  /// The names of the files of a folder that end so, sorted.
  static func names(in name: String, ending: String) -> [String] {
    let all = try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)
    return (all ?? []).filter { $0.hasSuffix(ending) }.sorted()
  }
}
