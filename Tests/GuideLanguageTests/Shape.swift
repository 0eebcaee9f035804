import GuideLanguage

/// A condition as a list in parentheses, so that what binds what can be seen: `(or "a" (and ~b (not "c")))`.
func shape(_ condition: Condition) -> String {
  switch condition {
  case .any(let parts): "(or \(parts.map(shape).joined(separator: " ")))"
  case .all(let parts): "(and \(parts.map(shape).joined(separator: " ")))"
  case .not(let part): "(not \(shape(part)))"
  case .phrase(let pattern, let whole): (whole ? "whole " : "") + shape(pattern)
  case .set(let name, let whole): (whole ? "whole " : "") + "~" + name.text
  case .under(let words): "<\(words)"
  case .over(let words): ">\(words)"
  case .isQuestion: "question"
  case .yes: "yes"
  case .no: "no"
  case .notSure: "not-sure"
  case .range(let range, _): "\(range.lowerBound)...\(range.upperBound)"
  case .past: "past"
  case .today: "today"
  case .future: "future"
  case .missing(let field, _): "no-\(field.rawValue)"
  case .newPerson: "new-person"
  case .knownPerson: "known-person"
  case .nothing: "none"
  case .unread: "unread"
  case .lastTime(let part, let days): "(last\(days.map { " \($0)" } ?? "") \(shape(part)))"
  case .answer(let name, let part): "(\(name.text): \(shape(part)))"
  case .answered(let name): "(\(name.text) answered)"
  case .known(let person, let heading): "(\(person.text).\(heading.text))"
  case .firstSession: "first-session"
  case .promisesDue: "promises-due"
  case .heard(let kind): "heard-\(kind.rawValue)"
  case .daysSince(let guide, let days): "(since \(guide.text) >\(days))"
  }
}

/// The parts of a pattern between quotes, one blank between them.
func shape(_ pattern: Pattern) -> String {
  let parts = pattern.parts.map { part in
    switch part {
    case .word(let word): word
    case .one: "_"
    case .many: "*"
    }
  }
  return "\"\(parts.joined(separator: " "))\""
}

/// A member of a word set.
func shape(_ member: WordSet.Member) -> String {
  switch member {
  case .phrase(let pattern): shape(pattern)
  case .set(let name): "~\(name.text)"
  }
}

/// The parts of a template: text as it is, values as names and filters between braces.
func shape(_ template: Template) -> String {
  template.parts.map { part in
    switch part {
    case .text(let text): text
    case .value(let path):
      "{\(path.names.joined(separator: ".")) \(path.filters.map(\.rawValue).joined(separator: "+"))}"
    }
  }
  .joined()
}
