package import Text

/// The one whole number that a line says: "4", "four", "a 3", "4/5", "about 4"; `nil` for none and for several.
package func wholeNumber(in line: Line) -> Int? {
  var numbers: [Int] = []
  for word in line.words {
    if let number = numberWords[word.text] {
      numbers.append(isNegative(word, in: line) ? -number : number)
    } else if word.text.utf8.first.map(isDigit) == true {
      guard let number = digits(of: word.text) else { return nil }
      numbers.append(isNegative(word, in: line) ? -number : number)
    }
  }
  return numbers.count == 1 ? numbers[0] : nil
}

/// The number of a word that begins with a digit: "4", "4/5" (four of five); `nil` for "4.5", "8:30", "3rd".
private func digits(of word: String) -> Int? {
  let parts = word.split(separator: "/", omittingEmptySubsequences: false)
  guard parts.count <= 2, parts.allSatisfy({ $0.utf8.allSatisfy(isDigit) }) else { return nil }
  return parts.first.flatMap { Int($0) }
}

private func isNegative(_ word: Word, in line: Line) -> Bool {
  guard word.range.lowerBound > 0 else { return false }
  let utf8 = line.source.utf8
  return utf8[utf8.index(utf8.startIndex, offsetBy: word.range.lowerBound - 1)] == UInt8(ascii: "-")
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// "Zero" to "twelve".
let numberWords: [String: Int] = [
  "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
  "nine": 9,
  "ten": 10, "eleven": 11, "twelve": 12,
]
