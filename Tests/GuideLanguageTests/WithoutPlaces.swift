import GuideLanguage

/// A tree written out without its places, so that the same guide laid out otherwise is equal.
func withoutPlaces(_ tree: Any) -> String {
  String(reflecting: tree)
    .replacing(#/GuideLanguage\.Place\(line: \d+, column: \d+, length: \d+\)/#, with: "…")
    .replacing("GuideLanguage.", with: "")
}
