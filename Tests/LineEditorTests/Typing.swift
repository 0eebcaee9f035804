import Foundation
import PseudoTerminal
import Testing

/// Where the demonstration program is: beside the bundle of the tests.
func demoPath() throws -> String {
  let bundle = try #require(
    Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments.first)
  return (bundle as NSString).deletingLastPathComponent + "/LineDemo"
}

/// The demonstration program on a pseudo-terminal, at its prompt.
func demo(
  _ environment: [String: String] = [:], rows: Int = 24, columns: Int = 80,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> PseudoTerminal {
  var variables = [
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent", "PATH": "/usr/bin:/bin",
  ]
  variables.merge(environment) { $1 }
  let terminal = try #require(
    PseudoTerminal(demoPath(), environment: variables, rows: rows, columns: columns),
    sourceLocation: sourceLocation)
  #expect(terminal.expect("you>"), "the program did not start", sourceLocation: sourceLocation)
  return terminal
}

extension PseudoTerminal {
  /// Waits until the next line is being read: before that the terminal itself takes some keys.
  func isReady() -> Bool { wait { !$0.isCooked } }
}

let enter = "\r"
let escape = "\u{1B}"
let up = "\u{1B}[A"
let down = "\u{1B}[B"
let home = "\u{1B}[H"

/// A control key.
func control(_ letter: Character) -> String {
  String(UnicodeScalar((letter.asciiValue ?? 64) & 0x1F))
}

/// What a terminal sends for text that is pasted.
func pasted(_ text: String) -> String { "\u{1B}[200~\(text)\u{1B}[201~" }
