/// The words that a line can start with.
enum Keyword: String, CaseIterable {
  case guide, collection, use, words, care, every
  case ask, each, when, otherwise, pick, topic, show, finish, close, end, confirm
  case example, `if`, still, reflect
  case test, given, coach, me
  case article, tip, point

  /// Whether it starts a part of a file, which no block can hold.
  var startsPart: Bool {
    switch self {
    case .guide, .collection, .use, .words, .care, .every, .close, .test, .article, .tip, .point: true
    default: false
    }
  }

  /// Whether it starts a statement, which a block can hold.
  var startsStatement: Bool {
    switch self {
    case .ask, .each, .when, .pick, .show, .finish: true
    default: false
    }
  }

  /// Where a line that starts with it belongs.
  var home: Problem.Home {
    switch self {
    case .example, .reflect, .if: .ask
    case .still: .rule
    case .otherwise: .when
    case .topic: .pick
    case .given, .coach, .me: .test
    case .confirm: .guide
    case .end: .block
    case .ask, .each, .when, .pick, .show, .finish, .close, .use, .words, .care, .every, .test: .guide
    case .guide, .collection: .startOfFile
    case .article: .startOfFile
    case .tip: .article
    case .point: .tip
    }
  }
}
