package import Text

/// Whether the line says "nobody" or "nothing", and no more: "no one really", "nothing this time", "n/a".
///
/// "Nothing special" and "not much" are no such lines: they say something, if little.
package func saysNothing(in line: Line) -> Bool {
  var words = line.words.map(\.text)
  while let first = words.first, fillers.contains(first) { words.removeFirst() }
  while let last = words.last, trailers.contains(last) { words.removeLast() }
  return nothings.contains(words.joined(separator: " "))
}

private let nothings: Set<String> = [
  "nobody", "no one", "noone", "none", "nothing", "nothing at all", "nada", "not anyone", "not anybody",
  "nil",
  "nothing this time", "none this time", "nobody this time", "no one this time", "not a soul", "none at all",
  "nothing to say", "n", "na", "n/a", "n a", "no", "nope", "not this time", "nothing comes to mind",
  "no plans",
]
private let fillers: Set<String> = [
  "well", "oh", "um", "uh", "hm", "hmm", "honestly", "sadly", "there", "was", "is", "i", "met", "saw",
]
private let trailers: Set<String> = [
  "really", "today", "yet", "sorry", "tbh", "new", "so", "far", "else", "yesterday",
]
