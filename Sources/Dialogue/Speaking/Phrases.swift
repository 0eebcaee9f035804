import GuideLanguage
import Text

/// What the engine says by itself; everything else that the coach says stands in guides.
enum Phrases {
  /// What the log calls the confirmation at the close.
  static let confirmation = "confirm"

  // MARK: Answers

  static let emptyLine = "Nothing typed yet. A few words are enough, or /skip."
  static let nothingIsOpen = "No question is open."
  static let questionIsGone = "The guide has changed: the open question is gone. Here is the next one."
  static let offerToSkip = "I still cannot read that. Say it in other words, or type /skip to leave this one."
  static let leftOpen = "We leave this one."
  static let newDay = "By which day, then?"
  static let care = [
    "I am stopping the questions here; what you just wrote matters more than they do.",
    "I am a program: I cannot alert anyone or get help to you. A person can.",
  ]

  static func hint(for type: AnswerType) -> String {
    switch type {
    case .text, .question: "A few words are enough."
    case .yesNo: "Yes, no, or not sure?"
    case .scale(let low, let lowLabel, let high, let highLabel):
      "A number from \(low) (\(lowLabel)) to \(high) (\(highLabel)), please."
    case .date: "Which day is that?"
    case .person: "Who is that? A first name is enough."
    case .people: "Who? First names are enough."
    case .promise: "What will you do, and by when?"
    case .checkIn: "Is it done, not yet, or do you let it go?"
    }
  }

  static func sampleAnswer(to type: AnswerType) -> String {
    switch type {
    case .text: "We talked about her move to Leeds"
    case .question: "How did you get started?"
    case .yesNo: "yes"
    case .scale(let low, _, let high, _): String((low + high) / 2)
    case .date: "next Tuesday"
    case .person: "Ana"
    case .people: "Ana, and Joe from the library"
    case .promise: "send Ana the article on Friday"
    case .checkIn: "not yet, Friday"
    }
  }

  static func example(_ sample: String) -> String { "For example: “\(sample)”." }

  static func acknowledge(_ outcome: PromiseOutcome, today: CivilDate) -> String {
    switch outcome {
    case .kept: "Kept."
    case .notYet(let day?): "Moved to \(day.inWords(today: today))."
    case .notYet(nil): "It stays open."
    case .letGo: "Let go."
    }
  }

  /// A word that says no more than that the answer is in the journal; another from turn to turn.
  static func neutral(_ turn: Int) -> String {
    ["Noted.", "I have that.", "That is written down."][turn % 3]
  }

  // MARK: Values

  /// A value as the close prints it; `nil` for "nothing".
  static func put(_ value: Value, today: CivilDate) -> String? {
    switch value {
    case .text(let text): text
    case .yes: "yes"
    case .no: "no"
    case .notSure: "not sure"
    case .number(let number): String(number)
    case .date(let date): date.inWords(today: today)
    case .people(let people): list(people.map(\.name))
    case .promise(let draft): describe(draft, today: today)
    case .outcome(.kept): "kept"
    case .outcome(.notYet): "not yet"
    case .outcome(.letGo): "let go"
    case .nothing: nil
    }
  }

  /// A promise in one piece: "email Dana the deck, Friday, from the train".
  static func describe(_ draft: PromiseDraft, today: CivilDate) -> String {
    var parts = [draft.what]
    let words = Set(Line(draft.what).words.map(\.text))
    let unnamed = draft.recipients.map(\.name).filter { name in
      !Line(name).words.contains { words.contains($0.text) }
    }
    if !unnamed.isEmpty { parts.append("for \(list(unnamed))") }
    if let due = draft.due { parts.append(due.inWords(today: today)) }
    if let place = draft.place { parts.append(place) }
    return Quoting.shortened(Quoting.onOneLine(parts.joined(separator: ", ")))
  }

  /// "Ana", "Ana and Joe", "Ana, Joe and Priya".
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// "Monday 2 March".
  static func day(_ date: CivilDate) -> String { "\(date.weekdayName) \(date.day) \(date.monthName)" }
}
