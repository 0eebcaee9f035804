/// Folding: what is left of a letter when case, accents and the way it was typed are taken away.
enum Folding {
  /// Appends the folded form of a scalar to UTF-8 bytes: nothing for a combining mark, several letters for `ß`.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.value < 0x80 {
      let byte = UInt8(scalar.value)
      bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
    } else if let letters = expansion(of: scalar) {
      bytes.append(contentsOf: letters.utf8)
    } else {
      let folded = single(scalar)
      if !isMark(folded) { UTF8.encode(folded)?.forEach { bytes.append($0) } }
    }
  }

  private static func single(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    for block in FoldingTable.blocks
    where value >= block.first && value < block.first + UInt32(block.folded.count) {
      return Unicode.Scalar(block.folded[Int(value - block.first)]) ?? scalar
    }
    switch value {
    case 0xFF21...0xFF3A: return Unicode.Scalar(value - 0xFF21 + 0x61) ?? scalar
    case 0xFF41...0xFF5A: return Unicode.Scalar(value - 0xFF41 + 0x61) ?? scalar
    case 0xFF10...0xFF19: return Unicode.Scalar(value - 0xFF10 + 0x30) ?? scalar
    // Scripts without case and without entries in the table.
    case 0x0590...0x109F, 0x3000...0xD7FF, 0xF900...0xFAFF, 0x20000...: return scalar
    default: return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }
  }

  /// Letters that fold to several.
  private static func expansion(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ß", "ẞ": "ss"
    case "æ", "Æ", "ǽ", "Ǽ": "ae"
    case "œ", "Œ": "oe"
    case "þ", "Þ": "th"
    case "ĳ", "Ĳ": "ij"
    case "ﬀ": "ff"
    case "ﬁ": "fi"
    case "ﬂ": "fl"
    case "ﬃ": "ffi"
    case "ﬄ": "ffl"
    case "ﬅ", "ﬆ": "st"
    default: nil
    }
  }

  /// Whether a scalar is a mark on another: it folds to nothing.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0300...0x036F, 0x200C...0x200D, 0xFE00...0xFE0F: true
    case 0..<0x0300: false
    default: scalar.properties.generalCategory == .nonspacingMark
    }
  }
}
