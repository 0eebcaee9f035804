import Dialogue
import Text

extension Event {
  /// Reads an event from its kind and body.
  ///
  /// - Returns: `nil` for a kind that this version does not know, which is kept and passed over.
  /// - Throws: ``UnreadableBody`` where a known kind lacks a member.
  init?(kind: String, body: JSONValue) throws(UnreadableBody) {
    switch kind {
    case "sessionStarted":
      self = .sessionStarted(
        guide: try body.text("guide"), hash: try body.text("hash"), argument: body["argument"]?.string)
    case "sessionEnded":
      guard let reason = EndReason(rawValue: try body.text("reason")) else { throw UnreadableBody() }
      self = .sessionEnded(reason)
    case "asked":
      self = .asked(
        Asked(
          key: try QuestionKey(body), wording: try body.text("wording"),
          purpose: try Asked.Purpose(try body.member("purpose")), shown: try body.text("shown")))
    case "chosen": self = .chosen(try Chosen(body))
    case "answered": self = .answered(try Answered(body))
    case "skipped": self = .skipped(try QuestionKey(body))
    case "backed": self = .backed
    case "heard":
      self = .heard(
        Heard(
          item: try body.number("item"), what: try Heard.What(body),
          source: try QuestionKey(try body.member("source"))))
    case "confirmed": self = .confirmed(item: try body.number("item"))
    case "declined": self = .declined(item: try body.number("item"))
    case "noted": self = .noted(text: try body.text("text"))
    case "personNamed": self = .personNamed(PersonMention(name: try body.text("name"), id: nil))
    case "factKept": self = .factKept(try FactDraft(body))
    case "contacted": self = .contacted(try PersonMention(try body.member("person")))
    case "promiseMade": self = .promiseMade(try PromiseDraft(body))
    case "promiseKept": self = .promiseKept(EntityID(try body.text("promise")))
    case "promiseMoved":
      self = .promiseMoved(EntityID(try body.text("promise")), due: body.date("due"))
    case "promiseDropped": self = .promiseDropped(EntityID(try body.text("promise")))
    default: return nil
    }
  }
}

/// A body that lacks what its kind has.
struct UnreadableBody: Error {}

extension JSONValue {
  fileprivate func member(_ key: String) throws(UnreadableBody) -> JSONValue {
    guard let value = self[key] else { throw UnreadableBody() }
    return value
  }

  fileprivate func text(_ key: String) throws(UnreadableBody) -> String {
    guard let text = self[key]?.string else { throw UnreadableBody() }
    return text
  }

  fileprivate func number(_ key: String) throws(UnreadableBody) -> Int {
    guard let number = self[key]?.integer else { throw UnreadableBody() }
    return number
  }

  fileprivate func date(_ key: String) -> CivilDate? { self[key]?.string.flatMap { CivilDate(iso: $0) } }

  fileprivate func strings(_ key: String) -> [String] { self[key]?.array?.compactMap(\.string) ?? [] }

  fileprivate func list<Element>(
    _ key: String, _ read: (JSONValue) throws(UnreadableBody) -> Element
  ) throws(UnreadableBody) -> [Element] {
    var elements: [Element] = []
    for value in self[key]?.array ?? [] { elements.append(try read(value)) }
    return elements
  }
}

extension QuestionKey {
  fileprivate init(_ body: JSONValue) throws(UnreadableBody) {
    self.init(try body.text("question"), round: body.strings("round"))
  }
}

extension PersonMention {
  fileprivate init(_ body: JSONValue) throws(UnreadableBody) {
    self.init(name: try body.text("name"), id: body["id"]?.string.map { EntityID($0) })
  }
}

extension RuleSite {
  fileprivate init(_ body: JSONValue) throws(UnreadableBody) {
    self.init(source: try body.text("source"), line: try body.number("line"))
  }
}

extension Asked.Purpose {
  fileprivate init(_ body: JSONValue) throws(UnreadableBody) {
    switch try body.text("type") {
    case "main": self = .main
    case "probe": self = .probe(try RuleSite(try body.member("rule")), rung: try body.number("rung"))
    case "retry": self = .retry(try body.number("attempt"))
    case "confirm": self = .confirm
    default: throw UnreadableBody()
    }
  }
}

extension Chosen {
  fileprivate init(_ body: JSONValue) throws(UnreadableBody) {
    let name = try body.text("name")
    let items = try body.list("items") { (item) throws(UnreadableBody) in
      Item(key: try item.text("key"), label: try item.text("label"))
    }
    self.init(
      chooser: try body.text("chooser") == "pick" ? .pick(name) : .each(name), round: body.strings("round"),
      items: items)
  }
}

extension Answered {
  fileprivate init(_ body: JSONValue) throws(UnreadableBody) {
    let ranges = try body.list("ranges") { (range) throws(UnreadableBody) in
      guard let bounds = range.array?.compactMap(\.integer), bounds.count == 2, bounds[0] <= bounds[1] else {
        throw UnreadableBody()
      }
      return bounds[0]..<bounds[1]
    }
    let value: Value? = if let value = body["value"] { try Value(value) } else { nil }
    let rule: RuleSite? = if let rule = body["rule"] { try RuleSite(rule) } else { nil }
    self.init(
      key: try QuestionKey(body), text: try body.text("text"), value: value, rule: rule, ranges: ranges)
  }
}

extension Heard.What {
  fileprivate init(_ body: JSONValue) throws(UnreadableBody) {
    switch try body.text("type") {
    case "person": self = .person(try PersonMention(try body.member("person")))
    case "promise": self = .promise(try PromiseDraft(body))
    case "fact": self = .fact(try FactDraft(body))
    default: throw UnreadableBody()
    }
  }
}

extension PromiseDraft {
  fileprivate init(_ body: JSONValue) throws(UnreadableBody) {
    self.init(
      what: try body.text("what"),
      recipients: try body.list("for") { (person) throws(UnreadableBody) in try PersonMention(person) },
      due: body.date("due"), place: body["where"]?.string)
  }
}

extension FactDraft {
  fileprivate init(_ body: JSONValue) throws(UnreadableBody) {
    self.init(
      person: try PersonMention(try body.member("person")), heading: try body.text("heading"),
      text: try body.text("text"))
  }
}

extension Value {
  /// Reads a value as the log writes it.
  init(_ body: JSONValue) throws(UnreadableBody) {
    switch try body.text("type") {
    case "text": self = .text(try body.text("text"))
    case "yes": self = .yes
    case "no": self = .no
    case "not-sure": self = .notSure
    case "number": self = .number(try body.number("number"))
    case "date":
      guard let date = body.date("date") else { throw UnreadableBody() }
      self = .date(date)
    case "people":
      self = .people(try body.list("people") { (person) throws(UnreadableBody) in try PersonMention(person) })
    case "promise": self = .promise(try PromiseDraft(body))
    case "kept": self = .outcome(.kept)
    case "not-yet": self = .outcome(.notYet(body.date("due")))
    case "let-go": self = .outcome(.letGo)
    case "nothing": self = .nothing
    default: throw UnreadableBody()
    }
  }
}
