/// A file's text as UTF-8 bytes, cut into lines.
struct SourceText {
  /// All bytes of the file.
  let bytes: [UInt8]
  /// The lines that hold more than blanks and a comment, from top to bottom.
  let lines: [SourceLine]
  /// How many lines the file has, empty ones included; at least 1.
  let lineCount: Int

  /// Cuts a text into lines. They end in LF or CRLF; a byte order mark at the start is passed over.
  init(_ text: String) {
    bytes = Array(text.utf8)
    var lines: [SourceLine] = []
    var number = 1
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start <= bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != .lineFeed { end += 1 }
      if let line = SourceLine(number: number, start: start, end: end, in: bytes) { lines.append(line) }
      start = end + 1
      number += 1
    }
    self.lines = lines
    lineCount = number - 1
  }

  /// The text of a range of bytes.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// One line that says something.
struct SourceLine {
  /// Its number in the file, from 1.
  let number: Int
  /// The offset of its first byte.
  let start: Int
  /// The offset of its first byte that is no blank.
  let first: Int
  /// The offset behind its last byte that is no blank.
  let end: Int

  /// The line between two offsets; `nil` where it is empty, or a comment as a whole.
  fileprivate init?(number: Int, start: Int, end: Int, in bytes: [UInt8]) {
    var first = start
    while first < end, bytes[first].isBlank { first += 1 }
    var last = end
    while last > first, bytes[last - 1].isBlank { last -= 1 }
    guard first < last, bytes[first] != .hash else { return nil }
    self.number = number
    self.start = start
    self.first = first
    self.end = last
  }

  /// How far the line is indented, in bytes.
  var indentation: Int { first - start }

  /// Where a range of bytes of this line stands.
  func place(_ range: Range<Int>) -> Place {
    Place(line: number, column: range.lowerBound - start + 1, length: max(1, range.count))
  }

  /// The whole line, without the blanks around it.
  var place: Place { place(first..<end) }
}
