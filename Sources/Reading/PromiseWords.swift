/// The words that promises are known by, folded, contractions spelt out.
enum PromiseWords {
  /// What makes a promise of what follows, by the way.
  static let triggers: [[String]] = phrases(
    "i will", "i am going to", "i am gonna", "i need to", "i have to", "i must", "remind me to",
    "i promised to",
    "i promise to", "i plan to", "i intend to", "promised her to", "promised him to", "promised them to",
    "i promised her to", "i promised him to", "i promised them to", "i have got to", "i gotta",
    "i said i would")

  /// Behind "I will", "I need to": no deeds.
  static let noDeeds: Set<String> = [
    "be", "see", "have", "not", "never", "miss", "know", "admit", "say", "feel", "love", "hate", "always",
    "remember", "think", "probably", "get", "need", "want", "enjoy", "regret", "wait", "die", "live", "no",
    "work",
    "sleep", "learn", "understand",
  ]

  /// What a promise that hangs on something begins with.
  static let conditions: Set<String> = [
    "if", "unless", "whether", "hope", "hopefully", "wish", "said", "told", "says",
  ]

  /// What stands before the deed in an answer.
  static let leadIns: [[String]] =
    triggers
    + phrases(
      "ok", "okay", "well", "so", "yes", "yeah", "then", "and", "um", "i would like to", "i want to", "i can",
      "i could", "i should", "i might", "i am planning to", "i think i will", "i guess i will", "i think",
      "i guess",
      "i would", "i hope to", "going to", "gonna", "will", "let me", "let us", "maybe", "probably", "perhaps",
      "just",
      "to", "we will", "we could", "try to", "i will try to", "plan to", "first", "my next step is to",
      "definitely")

  /// Words that make no deed on their own.
  static let empty: Set<String> = [
    "to", "the", "a", "an", "and", "by", "on", "at", "in", "it", "that", "then", "maybe", "soon", "will",
    "do", "i", "yes",
    "or", "so", "about", "around", "before", "after", "probably", "latest", "not",
  ]

  static let undecided: Set<String> = [
    "not sure", "no idea", "i do not know", "do not know", "dunno", "unsure", "i am not sure", "hard to say",
    "hm",
    "hmm", "maybe", "yes", "ok", "okay", "yeah", "sure", "idk", "no clue", "i have no idea",
  ]

  static let datePrepositions: Set<String> = [
    "by", "on", "before", "until", "till", "this", "the", "latest", "first", "thing",
  ]
  static let placeOpeners: Set<String> = ["from", "at", "in", "over", "via", "during", "by", "on"]

  /// What can end a phrase that says where or how.
  static let places: Set<String> = [
    "train", "bus", "car", "plane", "office", "desk", "home", "work", "kitchen", "library", "gym", "park",
    "cafe",
    "station", "airport", "hotel", "restaurant", "pub", "bar", "lobby", "town", "school", "phone", "email",
    "mail",
    "text", "linkedin", "zoom", "teams", "whatsapp", "slack", "signal", "video", "letter", "hand", "post",
    "lunch",
    "coffee", "dinner", "breakfast", "drinks", "tea", "break", "commute", "meeting", "event", "conference",
    "walk",
    "way", "couch", "sofa", "bed", "table", "corner", "chamber", "message", "call", "person",
  ]

  private static func phrases(_ texts: String...) -> [[String]] {
    texts.sorted { $0.utf8.count > $1.utf8.count }.map { $0.split(separator: " ").map(String.init) }
  }
}
