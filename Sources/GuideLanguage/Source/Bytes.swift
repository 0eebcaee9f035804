/// The bytes that mean something to the language.
extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let hash = UInt8(ascii: "#")
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let comma = UInt8(ascii: ",")
  static let tilde = UInt8(ascii: "~")

  /// Whether it is a blank within a line; the carriage return of a CRLF is one.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r") }

  /// Whether it is a decimal digit.
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// Whether it is an ASCII letter.
  var isLetter: Bool { self | 32 >= UInt8(ascii: "a") && self | 32 <= UInt8(ascii: "z") }

  /// Whether names and numbers may hold it: letters (all bytes beyond ASCII count as such), digits, hyphens, and
  /// the dot between a tip and its point.
  var isWord: Bool {
    isLetter || isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") || self == UInt8(ascii: "_")
      || self >= 0x80
  }
}
