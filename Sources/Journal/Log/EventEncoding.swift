import Dialogue
import Text

/// An event as the log holds it: a kind, and a body. docs/data-format.md documents both.
struct EncodedEvent {
  let kind: String
  let body: JSONValue

  init(_ kind: String, _ members: [(key: String, value: JSONValue)]) {
    self.kind = kind
    body = .object(members)
  }
}

extension EncodedEvent {
  /// The event as the log holds it. `withdrawn` names the turn that a `backed` takes back.
  init(_ event: Event, withdrawing withdrawn: EventID?) {
    switch event {
    case .sessionStarted(let guide, let hash, let argument):
      self.init(
        "sessionStarted",
        [("guide", .string(guide)), ("hash", .string(hash)), ("argument", .optional(argument))])
    case .sessionEnded(let reason): self.init("sessionEnded", [("reason", .string(reason.rawValue))])
    case .asked(let asked):
      let rest: [(String, JSONValue)] = [
        ("wording", .string(asked.wording)), ("purpose", asked.purpose.json), ("shown", .string(asked.shown)),
      ]
      self.init("asked", asked.key.members + rest)
    case .chosen(let chosen): self.init("chosen", chosen.members)
    case .answered(let answered): self.init("answered", answered.members)
    case .skipped(let key): self.init("skipped", key.members)
    case .backed: self.init("backed", [("answer", .optional(withdrawn?.hexadecimal))])
    case .heard(let heard):
      self.init(
        "heard",
        [("item", .number(Int64(heard.item))), ("source", .object(heard.source.members))] + heard.what.members
      )
    case .confirmed(let item): self.init("confirmed", [("item", .number(Int64(item)))])
    case .declined(let item): self.init("declined", [("item", .number(Int64(item)))])
    case .noted(let text): self.init("noted", [("text", .string(text))])
    case .personNamed(let person): self.init("personNamed", [("name", .string(person.name))])
    case .factKept(let fact): self.init("factKept", fact.members)
    case .contacted(let person): self.init("contacted", [("person", person.json)])
    case .promiseMade(let draft): self.init("promiseMade", draft.members)
    case .promiseKept(let id): self.init("promiseKept", [("promise", .string(id.description))])
    case .promiseMoved(let id, let due):
      self.init("promiseMoved", [("promise", .string(id.description)), ("due", .optional(due?.description))])
    case .promiseDropped(let id): self.init("promiseDropped", [("promise", .string(id.description))])
    }
  }
}

private typealias Members = [(key: String, value: JSONValue)]

extension QuestionKey {
  fileprivate var members: Members { [("question", .string(question)), ("round", .strings(round))] }
}

extension PersonMention {
  fileprivate var json: JSONValue { .object([("name", .string(name)), ("id", .optional(id?.description))]) }
}

extension RuleSite {
  fileprivate var json: JSONValue { .object([("source", .string(source)), ("line", .number(Int64(line)))]) }
}

extension Asked.Purpose {
  fileprivate var json: JSONValue {
    switch self {
    case .main: .object([("type", .string("main"))])
    case .probe(let site, let rung):
      .object([("type", .string("probe")), ("rule", site.json), ("rung", .number(Int64(rung)))])
    case .retry(let attempt): .object([("type", .string("retry")), ("attempt", .number(Int64(attempt)))])
    case .confirm: .object([("type", .string("confirm"))])
    }
  }
}

extension Chosen {
  fileprivate var members: Members {
    let (type, name) =
      switch chooser {
      case .pick(let name): ("pick", name)
      case .each(let name): ("each", name)
      }
    let items = items.map { JSONValue.object([("key", .string($0.key)), ("label", .string($0.label))]) }
    return [
      ("chooser", .string(type)), ("name", .string(name)), ("round", .strings(round)),
      ("items", .array(items)),
    ]
  }
}

extension Answered {
  fileprivate var members: Members {
    let ranges = ranges.map {
      JSONValue.array([.number(Int64($0.lowerBound)), .number(Int64($0.upperBound))])
    }
    return key.members + [
      ("text", .string(text)), ("value", value?.json ?? .null), ("rule", rule?.json ?? .null),
      ("ranges", .array(ranges)),
    ]
  }
}

extension Heard.What {
  fileprivate var members: Members {
    switch self {
    case .person(let person): [("type", .string("person")), ("person", person.json)]
    case .promise(let draft): [("type", .string("promise"))] + draft.members
    case .fact(let fact): [("type", .string("fact"))] + fact.members
    }
  }
}

extension PromiseDraft {
  fileprivate var members: Members {
    [
      ("what", .string(what)), ("for", .array(recipients.map(\.json))), ("due", .optional(due?.description)),
      ("where", .optional(place)),
    ]
  }
}

extension FactDraft {
  fileprivate var members: Members {
    [("person", person.json), ("heading", .string(heading)), ("text", .string(text))]
  }
}

extension Value {
  /// The value as the log and the exports write it.
  package var json: JSONValue {
    switch self {
    case .text(let text): .object([("type", .string("text")), ("text", .string(text))])
    case .yes: .object([("type", .string("yes"))])
    case .no: .object([("type", .string("no"))])
    case .notSure: .object([("type", .string("not-sure"))])
    case .number(let number): .object([("type", .string("number")), ("number", .number(Int64(number)))])
    case .date(let date): .object([("type", .string("date")), ("date", .string(date.description))])
    case .people(let people): .object([("type", .string("people")), ("people", .array(people.map(\.json)))])
    case .promise(let draft): .object([("type", .string("promise"))] + draft.members)
    case .outcome(.kept): .object([("type", .string("kept"))])
    case .outcome(.notYet(let due)):
      .object([("type", .string("not-yet")), ("due", .optional(due?.description))])
    case .outcome(.letGo): .object([("type", .string("let-go"))])
    case .nothing: .object([("type", .string("nothing"))])
    }
  }
}
