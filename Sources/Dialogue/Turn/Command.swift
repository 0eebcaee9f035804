import Text

/// What can be typed at any question, with a slash before it.
package enum Command: Hashable, Sendable {
  case back, skip, why, because, stop, help, quit
  /// A word that is no command.
  case unknown(String)

  /// The commands that the engine knows, in the order in which help lists them.
  package static let all: [(name: String, help: String)] = [
    ("back", "take back your last line, and answer again"),
    ("skip", "leave this question out"),
    ("why", "where this question comes from"),
    ("because", "what made the coach say that"),
    ("stop", "end this session here; nothing is lost"),
    ("help", "this list"),
    ("quit", "leave; an open session waits for you"),
  ]

  /// The command that the line is; `nil` for an answer. A blank before the slash makes an answer of it.
  package init?(_ line: String) {
    guard line.utf8.first == UInt8(ascii: "/") else { return nil }
    let word = line.dropFirst().prefix { !$0.isWhitespace }.lowercased()
    self = Self(name: word) ?? .unknown(word)
  }

  /// A line of one word that looks as if it was meant as a command: "quit".
  init?(bareWord line: Line) {
    guard line.words.count == 1, ["quit", "exit", "stop", "help", "back"].contains(line.words[0].text),
      let command = Self(name: line.words[0].text), line.source.first?.isWhitespace == false
    else { return nil }
    self = command
  }

  /// Whether the line is "skip" or "pass" and nothing else: every question takes that.
  static func isSkip(_ line: Line) -> Bool {
    line.words.count == 1 && ["skip", "pass"].contains(line.words[0].text)
  }

  /// Its name, without the slash.
  package var name: String {
    switch self {
    case .back: "back"
    case .skip: "skip"
    case .why: "why"
    case .because: "because"
    case .stop: "stop"
    case .help: "help"
    case .quit: "quit"
    case .unknown(let word): word
    }
  }

  private init?(name: String) {
    switch name {
    case "back": self = .back
    case "skip": self = .skip
    case "why": self = .why
    case "because": self = .because
    case "stop": self = .stop
    case "help": self = .help
    case "quit", "exit": self = .quit
    default: return nil
    }
  }
}
