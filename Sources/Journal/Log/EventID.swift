package import Dialogue
import Foundation

/// The id of an event: a UUID of version 7.
///
/// Source: RFC 9562, section 5.7.
package struct EventID: Hashable, Sendable {
  /// Its sixteen bytes.
  let data: Data

  init?(_ data: Data) {
    guard data.count == 16 else { return nil }
    self.data = data
  }

  /// The id of bytes that are known to be sixteen.
  fileprivate init(sixteen data: Data) { self.data = data }

  init?(_ entity: EntityID) {
    let digits = Array(entity.description.utf8)
    guard digits.count == 32 else { return nil }
    var bytes = Data(capacity: 16)
    for index in stride(from: 0, to: 32, by: 2) {
      guard let high = Self.digit(digits[index]), let low = Self.digit(digits[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    data = bytes
  }

  /// The thing that the event made, by its id.
  package var entity: EntityID { EntityID(hexadecimal) }

  /// The id as 32 lower-case digits.
  package var hexadecimal: String {
    data.reduce(into: "") { text, byte in
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}

/// Makes ids from a clock and a source of random numbers, both given.
package struct EventIDSource {
  private var generator: any RandomNumberGenerator

  /// A source that draws from this generator; a seeded one gives the same ids again.
  package init(generator: any RandomNumberGenerator = SystemRandomNumberGenerator()) {
    self.generator = generator
  }

  /// The next id, at this many milliseconds since 1970 UTC.
  mutating func next(at instant: Int64) -> EventID {
    var bytes = Data(capacity: 16)
    let time = UInt64(bitPattern: max(0, instant))
    for shift in stride(from: 40, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: time >> UInt64(shift)))
    }
    var random = generator.next()
    for _ in 0..<2 {
      bytes.append(UInt8(truncatingIfNeeded: random))
      random >>= 8
    }
    bytes.append(contentsOf: withUnsafeBytes(of: generator.next()) { Array($0) })
    bytes[6] = bytes[6] & 0x0F | 0x70
    bytes[8] = bytes[8] & 0x3F | 0x80
    return EventID(sixteen: bytes)
  }
}
