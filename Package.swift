// swift-tools-version: 6.1
import PackageDescription

/// What every target of this package is compiled with.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let package = Package(
  name: "arkwright",
  platforms: [.macOS(.v14)],
  products: [.executable(name: "arkwright", targets: ["arkwright"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .target(name: "Text", swiftSettings: strict),
    .target(name: "GuideLanguage", dependencies: ["Text"], swiftSettings: strict),
    .target(name: "Reading", dependencies: ["Text"], swiftSettings: strict),
    .target(name: "Dialogue", dependencies: ["GuideLanguage", "Reading", "Text"], swiftSettings: strict),
    .target(
      name: "Journal",
      dependencies: ["Dialogue", "Text", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .target(
      name: "Coaching",
      dependencies: ["Dialogue", "GuideLanguage", "Journal", "Prompts", "Seeds", "Text"],
      swiftSettings: strict),
    .target(name: "Formats", dependencies: ["Dialogue", "Journal", "Text"], swiftSettings: strict),
    .target(name: "Screen", dependencies: ["Text"], swiftSettings: strict),
    .target(
      name: "CLibEdit", cSettings: [.define("_GNU_SOURCE")],
      linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "LineEditor", dependencies: ["CLibEdit"], swiftSettings: strict),
    .target(
      name: "Prompts", path: "prompts", swiftSettings: strict, plugins: ["EmbedText"]),
    .target(
      name: "Seeds", path: "seeds", swiftSettings: strict, plugins: ["EmbedText"]),
    .executableTarget(
      name: "arkwright",
      dependencies: [
        "Coaching", "Dialogue", "Formats", "GuideLanguage", "Journal", "LineEditor", "Prompts", "Reading",
        "Screen", "Seeds", "Text", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "EmbedTextTool", path: "Plugins/EmbedTextTool", swiftSettings: strict),
    .plugin(name: "EmbedText", capability: .buildTool(), dependencies: ["EmbedTextTool"]),

    .testTarget(name: "TextTests", dependencies: ["Text"], swiftSettings: strict),
    .testTarget(
      name: "GuideLanguageTests", dependencies: ["GuideLanguage", "Text"], exclude: ["Fixtures", "MustFail"],
      swiftSettings: strict),
    .testTarget(name: "ReadingTests", dependencies: ["Reading", "Text"], swiftSettings: strict),
    .testTarget(
      name: "DialogueTests", dependencies: ["Dialogue", "GuideLanguage", "Reading", "Text"],
      swiftSettings: strict),
    .testTarget(
      name: "JournalTests",
      dependencies: ["Dialogue", "Journal", "Text", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "CoachingTests",
      dependencies: ["Coaching", "Dialogue", "GuideLanguage", "Journal", "Prompts", "Seeds", "Text"],
      swiftSettings: strict),
    .testTarget(
      name: "FormatsTests", dependencies: ["Dialogue", "Formats", "Journal", "Text"], swiftSettings: strict),
    .testTarget(name: "ScreenTests", dependencies: ["Screen", "Text"], swiftSettings: strict),
    .testTarget(
      name: "LineEditorTests", dependencies: ["LineDemo", "LineEditor", "PseudoTerminal"],
      swiftSettings: strict),
    .executableTarget(
      name: "LineDemo", dependencies: ["LineEditor"], path: "Tests/LineDemo", swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests", dependencies: ["PseudoTerminal", "arkwright"], swiftSettings: strict),
    .testTarget(name: "HouseTests", swiftSettings: strict),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal", cSettings: [.define("_GNU_SOURCE")]),
    .target(
      name: "PseudoTerminal", dependencies: ["CPseudoTerminal"], path: "Tests/PseudoTerminal",
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
