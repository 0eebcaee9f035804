extension Problem {
  /// Names the kind of problem.
  package var code: Code {
    switch self {
    case .badDate: .badDate
    case .badName, .reservedName: .badName
    case .noLine: .unknownName
    case .unknownRule: .unknownRule
    case .badNumber: .badNumber
    case .phraseWithoutWord, .gluedWildcard: .badPhrase
    case .badRange, .outsideScale: .badRange
    case .unclosedValue, .badValue: .badValue
    case .misplaced: .misplaced
    case .missingEnd: .missingEnd
    case .missingHeader: .missingHeader
    case .notLast: .notLast
    case .noSubject: .noSubject
    case .repeated: .repeated
    case .stillWithoutProbe: .stillWithoutProbe
    case .tooDeep: .tooDeep
    case .trailingComma: .trailingComma
    case .typographicQuote: .typographicQuote
    case .unexpected: .unexpected
    case .unknownEscape: .unknownEscape
    case .unknownFilter: .unknownFilter
    case .unknownType: .unknownType
    case .unknownWord: .unknownWord
    case .unterminatedString: .unterminatedString
    case .wrongOrder: .wrongOrder
    case .duplicateName: .duplicateName
    case .notAskedYet: .notAskedYet
    case .outsideRound: .outsideRound
    case .unknownCapture: .unknownCapture
    case .unknownField: .unknownField
    case .unknownHeading: .unknownHeading
    case .unknown(let kind, _, _): kind.codeWhenUnknown
    case .tipWithoutPoint: .unknownTip
    case .unknownSubject, .noSubjectForArgument: .unknownSubject
    case .cycle: .cycle
    case .exclamationMark: .exclamationMark
    case .hiddenRule: .hiddenRule
    case .longWording: .longWording
    case .missingClose: .missingClose
    case .missingLimit: .missingLimit
    case .missingQuestion: .missingQuestion
    case .missingTip: .missingTip
    case .missingWording: .missingWording
    case .tooFewChoices: .tooFewChoices
    case .tooManyQuestions: .tooManyQuestions
    case .tooManyTurns: .tooManyTurns
    case .twoQuestions: .twoQuestions
    case .uncoveredPoint: .uncoveredPoint
    case .unreachable: .unreachable
    case .unusedSet: .unusedSet
    case .wrongType: .wrongType
    }
  }

  /// How bad it is.
  package var severity: Diagnostic.Severity { .error }

  /// Other places of the same file that the message speaks of.
  package var related: [Place] {
    switch self {
    case .hiddenRule(let places): places
    case .repeated(_, let first), .duplicateName(_, _, let first): first.map { [$0] } ?? []
    case .notAskedYet(_, let place), .outsideRound(_, let place), .unreachable(let place): [place]
    default: []
    }
  }
}

extension Problem.Kind {
  fileprivate var codeWhenUnknown: Code {
    switch self {
    case .collection: .unknownCollection
    case .guide: .unknownGuide
    case .wordSet: .unknownSet
    case .point, .tip, .article: .unknownTip
    case .name, .question, .topic, .round, .test: .unknownName
    }
  }
}
