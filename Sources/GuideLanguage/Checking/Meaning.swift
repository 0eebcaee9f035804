/// What a name stands for, as far as its fields and its uses go.
enum Meaning: Equatable {
  /// One person: a round over people, or an answer of the type `person`.
  case person(isRound: Bool)
  /// One promise: a round over due promises, or an answer of the type `promise`.
  case promise(isRound: Bool)
  /// Any other answer.
  case answer(AnswerType)

  /// What the answer to a question of this type stands for.
  init(_ type: AnswerType) {
    switch type {
    case .person: self = .person(isRound: false)
    case .promise: self = .promise(isRound: false)
    default: self = .answer(type)
    }
  }

  /// What messages call it.
  var word: String {
    switch self {
    case .person(let isRound): isRound ? "a round over people" : "person"
    case .promise(let isRound): isRound ? "a round over promises" : "promise"
    case .answer(let type): type.word
    }
  }

  /// The fields it has.
  var fields: [String] {
    switch self {
    case .person: Headings.all + ["met", "promised"]
    case .promise: ["what", "for", "due", "where", "made"]
    case .answer: []
    }
  }

  /// What messages call things with such fields.
  var subject: Problem.Subject {
    switch self {
    case .person: .person
    case .promise: .promise
    case .answer: .answer
    }
  }

  var isPerson: Bool { if case .person = self { true } else { false } }
  var isPromise: Bool { if case .promise = self { true } else { false } }
  var isRound: Bool { self == .person(isRound: true) || self == .promise(isRound: true) }
}
