import Reading
import Testing
import Text

@Suite("What somebody says they will do, on Monday 2 March 2026")
struct PromiseReadingTests {
  private static func put(_ reading: PromiseReading) -> String {
    var parts = [reading.what]
    if !reading.recipients.isEmpty {
      parts.append("for " + reading.recipients.map(\.name).joined(separator: "+"))
    }
    if let due = reading.due { parts.append(due.start.description) }
    if let place = reading.place { parts.append("(\(place.text))") }
    return parts.joined(separator: " | ")
  }

  @Test(
    "an answer to: what will you do?",
    arguments: [
      (
        "I'll email Dana the deck on Friday from the train",
        "email Dana the deck | for Dana | 2026-03-06 | (from the train)"
      ),
      ("email Dana tomorrow", "email Dana | for Dana | 2026-03-03"),
      ("send him the list", "send him the list"),
      (
        "I'll text him tonight from the train to confirm",
        "text him to confirm | 2026-03-02 | (from the train)"
      ),
      ("call Ana by phone next week", "call Ana | for Ana | 2026-03-09 | (by phone)"),
      ("Invite Omar to lunch", "Invite Omar to lunch | for Omar"),
      ("I want to write to Priya", "write to Priya | for Priya"),
      ("Maybe call Joe?", "call Joe | for Joe"),
      ("Well, I will send Ana the article by Thursday.", "send Ana the article | for Ana | 2026-03-05"),
      ("ask Tomasz about Leeds", "ask Tomasz about Leeds | for Tomasz"),
      ("I'm going to look up the course", "look up the course"),
      ("to thank Luis", "thank Luis | for Luis"), ("book a table, Wednesday", "book a table | 2026-03-04"),
      ("On Friday I'll call Ana", "call Ana | for Ana | 2026-03-06"),
    ])
  func answers(text: String, expected: String) throws {
    let today = try #require(CivilDate(iso: "2026-03-02"))
    guard case .promise(let reading) = promise(inAnswer: Line(text), today: today) else {
      Issue.record("no promise was read in “\(text)”")
      return
    }
    #expect(Self.put(reading) == expected)
  }

  @Test("an answer that promises nothing", arguments: ["nothing", "Nothing this time.", "none", "no"])
  func nothing(text: String) throws {
    let today = try #require(CivilDate(iso: "2026-03-02"))
    #expect(promise(inAnswer: Line(text), today: today) == .nothing)
  }

  @Test(
    "an answer that can't be read as a deed",
    arguments: ["", "not sure yet", "Friday", "I don't know", "no idea", "hmm", "tomorrow", "yes", "???"])
  func unread(text: String) throws {
    let today = try #require(CivilDate(iso: "2026-03-02"))
    #expect(promise(inAnswer: Line(text), today: today) == .unread)
  }

  @Test(
    "said by the way",
    arguments: [
      ("It went well. I'll call her tomorrow.", ["call her | 2026-03-03"]),
      ("I’ll send Dana the deck on Friday", ["send Dana the deck | for Dana | 2026-03-06"]),
      ("I need to thank Luis, and I have to book the room", ["thank Luis | for Luis", "book the room"]),
      ("I'm going to invite Ana for coffee", ["invite Ana for coffee | for Ana"]),
      ("remind me to write to Priya next week", ["write to Priya | for Priya | 2026-03-09"]),
      ("we talked about Leeds and I promised to send her the link", ["send her the link"]),
      ("Good. I promised her to ask around", ["ask around"]),
    ] as [(String, [String])])
  func byTheWay(text: String, expected: [String]) throws {
    let today = try #require(CivilDate(iso: "2026-03-02"))
    #expect(promises(in: Line(text), today: today).map(Self.put) == expected)
  }

  @Test(
    "what only sounds like a promise",
    arguments: [
      "I'll be glad", "she'll send it", "I would have called", "If it rains I'll stay", "I'll see",
      "I won't call her",
      "Should I say I'll call?", "I will never go there again", "I have to admit it was dull",
      "she said I'll manage",
      "I'll miss them", "he will write", "I needed to go", "I hope I will find it", "they will call me",
      "I'll know more soon",
      "I will not go", "Will I call her?", "I need a break", "I have to be careful", "no promises",
      "I love to write",
      "I'll think about it", "I need to be there", "I am going home",
    ])
  func noPromise(text: String) throws {
    let today = try #require(CivilDate(iso: "2026-03-02"))
    #expect(promises(in: Line(text), today: today).map(Self.put) == [])
  }
}
