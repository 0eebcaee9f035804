/// What a terminal shows: enough of one to read what line editors and plain programs draw.
///
/// Knows wrapping, cursor motion, erasing, saving the cursor and scrolling; colours and modes are passed over.
package struct Screen {
  private var rows: Int
  private var columns: Int
  private var cells: [[Character]]
  private var row = 0
  private var column = 0
  private var saved = (row: 0, column: 0)
  private var wrapsNext = false
  private var pending: [UInt8] = []

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The rows, without the blanks at their ends, joined by line breaks.
  package var text: String { lines.joined(separator: "\n") }

  /// The rows, without the blanks at their ends.
  package var lines: [String] {
    cells.map { row in
      var text = String(row.filter { $0 != Self.covered })
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// Where the cursor stands, from 0.
  package var cursor: (row: Int, column: Int) { (row, column) }

  mutating func resize(rows: Int, columns: Int) {
    let old = cells
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    for (index, line) in old.prefix(rows).enumerated() {
      for (position, cell) in line.prefix(columns).enumerated() { cells[index][position] = cell }
    }
    self.rows = rows
    self.columns = columns
    row = min(row, rows - 1)
    column = min(column, columns - 1)
  }

  /// Takes what a program writes; a sequence that is cut short waits for its rest.
  mutating func write(_ bytes: ArraySlice<UInt8>) {
    pending += bytes
    var rest = pending[...]
    while let first = rest.first {
      guard let taken = take(first, rest) else { break }
      rest = rest.dropFirst(taken)
    }
    pending = Array(rest)
  }

  /// Takes one character or sequence: how many bytes it has, or `nil` when more are needed.
  private mutating func take(_ first: UInt8, _ bytes: ArraySlice<UInt8>) -> Int? {
    switch first {
    case 0x1B: return takeEscape(bytes)
    case 0x0D: column = 0
    case 0x0A: lineFeed()
    case 0x08: column = max(0, column - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0..<0x20, 0x7F: return 1
    default: return takeCharacter(first, bytes)
    }
    wrapsNext = false
    return 1
  }

  private mutating func takeCharacter(_ first: UInt8, _ bytes: ArraySlice<UInt8>) -> Int? {
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard bytes.count >= length else { return nil }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    for scalar in text.unicodeScalars { put(scalar) }
    return length
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Self.width(of: scalar)
    guard width > 0 else { return }
    if wrapsNext || column + width > columns {
      column = 0
      lineFeed()
      wrapsNext = false
    }
    cells[row][column] = Character(scalar)
    if width == 2 { cells[row][column + 1] = Self.covered }
    column += width
    if column >= columns {
      column = columns - 1
      wrapsNext = true
    }
  }

  private mutating func lineFeed() {
    if row + 1 < rows {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(Array(repeating: " ", count: columns))
    }
  }

  private mutating func takeEscape(_ bytes: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(bytes.prefix(64))
    guard bytes.count > 1 else { return nil }
    switch bytes[1] {
    case UInt8(ascii: "["):
      guard let end = bytes.dropFirst(2).firstIndex(where: { $0 >= 0x40 && $0 <= 0x7E }) else {
        return bytes.count < 64 ? nil : 2
      }
      obey(String(decoding: bytes[2..<end], as: UTF8.self), bytes[end])
      return end + 1
    case UInt8(ascii: "7"): saved = (row, column)
    case UInt8(ascii: "8"): (row, column) = saved
    case UInt8(ascii: "("), UInt8(ascii: ")"): return bytes.count > 2 ? 3 : nil
    default: break
    }
    return 2
  }

  private mutating func obey(_ parameters: String, _ final: UInt8) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = max(1, numbers.first ?? 1)
    wrapsNext = false
    switch final {
    case UInt8(ascii: "A"): row = max(0, row - first)
    case UInt8(ascii: "B"): row = min(rows - 1, row + first)
    case UInt8(ascii: "C"): column = min(columns - 1, column + first)
    case UInt8(ascii: "D"): column = max(0, column - first)
    case UInt8(ascii: "G"): column = min(columns - 1, first - 1)
    case UInt8(ascii: "H"):
      row = min(rows - 1, first - 1)
      column = min(columns - 1, max(1, numbers.count > 1 ? numbers[1] : 1) - 1)
    case UInt8(ascii: "J"): eraseScreen(numbers.first ?? 0)
    case UInt8(ascii: "K"): eraseLine(numbers.first ?? 0)
    default: break
    }
  }

  private mutating func eraseScreen(_ mode: Int) {
    if mode == 2 { cells = Array(repeating: Array(repeating: " ", count: columns), count: rows) }
    guard mode == 0 else { return }
    eraseLine(0)
    for below in (row + 1)..<max(rows, row + 1) { cells[below] = Array(repeating: " ", count: columns) }
  }

  private mutating func eraseLine(_ mode: Int) {
    let range = mode == 0 ? column..<columns : mode == 1 ? 0..<column + 1 : 0..<columns
    for position in range { cells[row][position] = " " }
  }

  private static let covered: Character = "\0"

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200D, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
