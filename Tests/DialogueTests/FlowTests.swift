import Dialogue
import Testing
import Text

@Suite("The way through a guide")
struct FlowTests {
  private static let two = """
    guide small "Small", 3 minutes, 2 questions
    ask first: text [tip a.b]
      "What is first?"
      reflect "First: “{answer, clause}.”"
    ask second: text [tip a.b]
      "What is second?"
    close
      "First was {first}." otherwise "No first."
    end
    """

  @Test("asks in order, reflects, and ends with the summary")
  func inOrder() throws {
    var session = try Rehearsal(Self.two)
    #expect(session.begin() == ["What is first?"])
    #expect(session.type("the green one, I think") == ["First: “the green one.”", "What is second?"])
    #expect(session.type("the other") == ["That is written down.", "First was the green one, I think."])
    #expect(session.last?.outcome == .ended(.finished))
  }

  @Test("a question passed over is asked no more, and its line in the close is the other one")
  func skip() throws {
    var session = try Rehearsal(Self.two)
    session.begin()
    #expect(session.type("/skip") == ["What is second?"])
    #expect(session.type("skip") == ["No first."])
    #expect(session.last?.outcome == .ended(.finished))
  }

  @Test("each goes through the people of an answer, in the order named, at most so many")
  func eachPerson() throws {
    var session = try Rehearsal(
      """
      guide small "Small", 3 minutes, 2 questions
      ask met: people [tip a.b]
        "Who?"
      each person in met, at most 2
        ask learned: text about person as struggle [tip a.b]
          "What is {person} up to?"
      end
      close
        "You met {met}."
        confirm facts, new people
      end
      """)
    session.begin()
    #expect(session.type("Ana, Joe and Priya").last == "What is Ana up to?")
    #expect(session.type("hiring two people").last == "What is Joe up to?")
    let end = session.type("moving house")
    #expect(end.contains("You met Ana, Joe and Priya."))
    #expect(end.contains("4 about Ana, struggling with: “hiring two people”"))
  }

  @Test("when takes one branch, by the answer")
  func when() throws {
    let guide = """
      guide small "Small", 3 minutes, 2 questions
      words ~badly = badly, awful
      ask actual: text [tip a.b]
        "How was it?"
      when actual has ~badly
        ask taught: text [tip a.b]
          "What did it teach you?"
      otherwise
        ask kept: text [tip a.b]
          "What will you keep?"
      end
      close
        "Bye."
      end
      """
    var bad = try Rehearsal(guide)
    bad.begin()
    #expect(bad.type("it went badly").last == "What did it teach you?")
    var negated = try Rehearsal(guide)
    negated.begin()
    #expect(negated.type("it did not go badly").last == "What will you keep?")
  }

  @Test("pick takes the topic least recently asked, ties in file order, and stays with it after /back")
  func pick() throws {
    let guide = """
      guide small "Small", 3 minutes, 2 questions
      ask first: text [tip a.b]
        "First?"
      pick 1 from
        ask red: text [tip a.b]
          "Red?"
        ask blue: text [tip a.b]
          "Blue?"
      end
      close
        "Bye."
      end
      """
    var fresh = try Rehearsal(guide)
    fresh.begin()
    #expect(fresh.type("a").last == "Red?")
    var used = try Rehearsal(guide)
    used.memory.lastAsked = ["red": 2, "blue": 1]
    used.begin()
    #expect(used.type("a").last == "Blue?")
    used.memory.lastAsked = ["red": 1, "blue": 2]
    used.type("/back")
    #expect(used.type("b").last == "Blue?")
  }

  @Test("the wording least recently used is chosen")
  func wording() throws {
    var session = try Rehearsal(
      """
      guide small "Small", 3 minutes, 2 questions
      ask first: text [tip a.b]
        "One?" | "Two?" | "Three?"
      close
        "Bye."
      end
      """)
    session.memory.wordings = ["first": ["One?": 5, "Two?": 9, "Three?": 4]]
    #expect(session.begin() == ["Three?"])
  }

  @Test("a guide's argument answers the ask it is for")
  func argument() throws {
    var session = try Rehearsal(
      """
      guide small "Small", 3 minutes, 2 questions, for who
      ask who: person [tip a.b]
        "Who?"
      show
        "{who} was struggling with “{who.struggle}”." otherwise "Nothing is noted about {who} yet."
      end
      ask listen: text [tip a.b]
        "What will you listen for with {who}?"
      close
        "Bye."
      end
      """)
    session.know(
      "Dana",
      facts: [KnownFact(heading: "struggle", text: "hiring", on: try #require(CivilDate(iso: "2026-02-10")))])
    #expect(
      session.begin("Dana") == ["Dana was struggling with “hiring”.", "What will you listen for with Dana?"])
    #expect(session.type("/back") == ["There is nothing to take back yet."])
  }
}
