/// Contractions, spelt out: "don't", "don’t" and "dont" all read "do not".
enum Contractions {
  /// The words of a token that may hold apostrophes; `nil` where it is one plain word.
  ///
  /// - Parameter token: The token folded, each apostrophe as `'`.
  static func spelledOut(_ token: String) -> [String]? {
    if let words = whole[token] { return words }
    guard let apostrophe = token.utf8.lastIndex(of: UInt8(ascii: "'")) else { return nil }
    let base = String(token[..<apostrophe]).replacing("'")
    let ending = token[token.utf8.index(after: apostrophe)...]
    switch ending {
    case "t" where base.hasSuffix("n") && base.utf8.count > 1: return [String(base.dropLast()), "not"]
    case "m": return [base, "am"]
    case "re": return [base, "are"]
    case "ve": return [base, "have"]
    case "ll": return [base, "will"]
    case "d": return [base, "would"]
    case "s": return contractedWithIs.contains(base) ? [base, "is"] : [base]
    default: return [base + ending]
    }
  }

  /// Tokens that follow no rule, or that people type without the apostrophe.
  private static let whole: [String: [String]] = [
    "can't": ["can", "not"], "won't": ["will", "not"], "shan't": ["shall", "not"], "ain't": ["is", "not"],
    "let's": ["let", "us"], "cannot": ["can", "not"], "dont": ["do", "not"], "cant": ["can", "not"],
    "wont": ["will", "not"], "didnt": ["did", "not"], "doesnt": ["does", "not"], "isnt": ["is", "not"],
    "wasnt": ["was", "not"], "werent": ["were", "not"], "havent": ["have", "not"], "hasnt": ["has", "not"],
    "hadnt": ["had", "not"], "couldnt": ["could", "not"], "wouldnt": ["would", "not"],
    "shouldnt": ["should", "not"], "arent": ["are", "not"], "im": ["i", "am"], "ive": ["i", "have"],
  ]

  /// Words after which `'s` is "is"; after any other it is the possessive.
  private static let contractedWithIs: Set<String> = [
    "it", "he", "she", "that", "this", "what", "who", "where", "when", "why", "how", "there", "here",
    "everything", "something", "nothing", "everyone", "someone", "nobody",
  ]
}

extension String {
  /// The string without this character.
  fileprivate func replacing(_ character: Character) -> String { filter { $0 != character } }
}
