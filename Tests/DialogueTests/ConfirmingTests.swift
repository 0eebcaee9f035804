import Dialogue
import Testing
import Text

@Suite("What was heard becomes real when it is confirmed")
struct ConfirmingTests {
  private static let guide = """
    guide small "Small", 3 minutes, 2 questions
    ask met: people as met-at [tip a.b]
      "Who?"
    ask next: promise [tip a.b]
      "What next?"
      if no when: probe "By when?"
    close
      confirm promises, new people, facts
    end
    """

  private func heardThree() throws -> Rehearsal {
    var session = try Rehearsal(Self.guide)
    session.begin()
    session.type("Ana and Joe")
    session.type("call Ana tomorrow")
    return session
  }

  private func outcome(_ session: Rehearsal) -> (named: [String], promises: [String], met: [String]) {
    var result: (named: [String], promises: [String], met: [String]) = ([], [], [])
    for event in session.log {
      switch event {
      case .personNamed(let person): result.named.append(person.name)
      case .promiseMade(let draft): result.promises.append(draft.what)
      case .contacted(let person): result.met.append(person.name)
      default: break
      }
    }
    return result
  }

  @Test("everything is listed once, with numbers")
  func list() throws {
    let session = try heardThree()
    #expect(
      session.last?.said.suffix(5).map(\.text) == [
        "I heard:", "1 somebody new: Ana", "2 somebody new: Joe", "3 a promise: call Ana, tomorrow",
        "Keep all three? (yes, no, or the numbers to leave out)",
      ])
  }

  @Test(
    "yes, no, or numbers",
    arguments: [
      ("yes", ["Ana", "Joe"], 1), ("yes please", ["Ana", "Joe"], 1), ("no", [], 0), ("2", ["Ana"], 1),
      ("leave out 2 and 3", ["Ana"], 0), ("all but 1", ["Joe"], 1), ("only 3", [], 1), ("keep 1", ["Ana"], 0),
      ("not 3", ["Ana", "Joe"], 0), ("without two", ["Ana"], 1), ("all", ["Ana", "Joe"], 1),
    ] as [(String, [String], Int)])
  func answers(line: String, named: [String], promises: Int) throws {
    var session = try heardThree()
    session.type(line)
    let outcome = outcome(session)
    #expect(outcome.named == named)
    #expect(outcome.promises.count == promises)
    #expect(session.last?.outcome == .ended(.finished))
  }

  @Test("somebody left out is not met either, and a promise loses them")
  func leftOut() throws {
    var session = try heardThree()
    session.type("1")
    #expect(outcome(session).met == ["Joe"])
    let kept = session.log.compactMap { event -> PromiseDraft? in
      if case .promiseMade(let draft) = event { draft } else { nil }
    }
    #expect(kept.first?.recipients == [])
  }

  @Test("an unclear answer is asked about once; then the next start asks")
  func unclear() throws {
    var session = try heardThree()
    #expect(session.type("purple").last == "Yes, no, or the numbers to leave out: which is it?")
    #expect(session.type("9").last == "I will ask about that next time.")
    #expect(session.last?.outcome == .ended(.stopped))
    #expect(outcome(session).named == [])
  }

  @Test("the parts of a promise come together over a probe")
  func promiseParts() throws {
    var session = try Rehearsal(Self.guide)
    session.know("Ana")
    session.begin()
    session.type("Ana")
    #expect(session.type("I'll send Ana the list") == ["By when?"])
    #expect(session.type("on Friday").contains("I heard a promise: send Ana the list, Friday."))
    session.type("yes")
    #expect(
      session.log.contains(
        .promiseMade(
          PromiseDraft(
            what: "send Ana the list", recipients: [PersonMention(name: "Ana", id: EntityID("id-Ana"))],
            due: CivilDate(iso: "2026-03-06"), place: nil))))
    #expect(outcome(session).met == ["Ana"])
  }

  @Test("a promise said by the way is heard")
  func byTheWay() throws {
    var session = try Rehearsal(
      """
      guide small "Small", 3 minutes, 2 questions
      ask first: text [tip a.b]
        "How was it?"
      close
        confirm promises
      end
      """)
    session.begin()
    #expect(
      session.type("It went well. I'll call the library tomorrow.").contains(
        "I heard a promise: call the library, tomorrow."))
  }
}

@Suite("Check-ins on promises")
struct CheckInTests {
  private static let guide = """
    guide small "Small", 3 minutes, 2 questions
    each promise in due promises, at most 3
      ask done: check-in about promise
        "“{promise}”, since {promise.due, in words}: did that happen?"
    end
    ask first: text [tip a.b]
      "First?"
    close
      "Bye."
    end
    """

  private func session() throws -> Rehearsal {
    var session = try Rehearsal(Self.guide)
    session.owe("email Dana", id: "p1", due: try #require(CivilDate(iso: "2026-02-20")))
    return session
  }

  @Test("a due promise is asked about first")
  func asked() throws {
    var session = try session()
    #expect(session.begin() == ["“email Dana”, since 20 February: did that happen?"])
    #expect(session.type("yes, last night") == ["Kept.", "First?"])
    #expect(session.log.contains(.promiseKept(EntityID("p1"))))
  }

  @Test("not yet gets a new day, asked for once")
  func notYet() throws {
    var session = try session()
    session.begin()
    #expect(session.type("not yet") == ["By which day, then?"])
    #expect(session.type("Friday") == ["Moved to Friday.", "First?"])
    #expect(session.log.contains(.promiseMoved(EntityID("p1"), due: CivilDate(iso: "2026-03-06"))))
  }

  @Test("let it go lets it go")
  func letGo() throws {
    var session = try session()
    session.begin()
    #expect(session.type("let it go").first == "Let go.")
    #expect(session.log.contains(.promiseDropped(EntityID("p1"))))
  }
}

@Suite("Care")
struct CareTests {
  private static let care = """
    collection care
    words ~crisis = kill myself, want to die, killing
    care ~crisis except "killing it", "killing time": stop with helplines
    """
  private static let guide = """
    guide small "Small", 3 minutes, 2 questions
    ask first: text [tip a.b]
      "First?"
    close
      "Bye."
    end
    """

  @Test("stops the session at once, and keeps nothing of the line")
  func stops() throws {
    var session = try Rehearsal(Self.guide, collections: [Self.care])
    session.begin()
    let said = session.type("Honestly? I don't want to die, but I could kill myself.")
    #expect(session.last?.outcome == .ended(.care))
    #expect(said.count == 2)
    #expect(session.last?.events == [.sessionEnded(.care)])
  }

  @Test("an exception holds for its hit, not for the line")
  func exception() throws {
    var session = try Rehearsal(Self.guide, collections: [Self.care])
    session.begin()
    #expect(session.type("she is killing it").first != nil)
    #expect(session.last?.outcome == .ended(.finished))
    var other = try Rehearsal(Self.guide, collections: [Self.care])
    other.begin()
    other.type("she is killing it and I want to die")
    #expect(other.last?.outcome == .ended(.care))
  }
}
