extension AnswerType {
  /// The words that name the types, as a guide writes them.
  package static let words = [
    "text", "question", "yes-no", "scale", "date", "person", "people", "promise", "check-in",
  ]

  /// The word that names the type: `yes-no`.
  package var word: String {
    switch self {
    case .text: "text"
    case .question: "question"
    case .yesNo: "yes-no"
    case .scale: "scale"
    case .date: "date"
    case .person: "person"
    case .people: "people"
    case .promise: "promise"
    case .checkIn: "check-in"
    }
  }

  /// The type of that name, where nothing else belongs to it.
  init?(simple word: String) {
    let types: [AnswerType] = [.text, .question, .yesNo, .date, .person, .people, .promise]
    guard let type = types.first(where: { $0.word == word }) else { return nil }
    self = type
  }
}
