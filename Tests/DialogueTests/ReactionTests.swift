import Dialogue
import Testing

@Suite("How a line is read")
struct ReactionTests {
  private static let guide = """
    guide small "Small", 3 minutes, 2 questions
    words ~vague = not much, dunno
    ask met: people [tip a.b]
      "Who did you talk to?"
      example "Ana, and Joe from the library"
      if none or unread or ~vague: probe "One first name is enough. Who comes to mind?"
        still: say "That happens."
    ask learned: text [tip a.b]
      "What did you learn?"
      if "price of *" : say "The price, then: {1}."
      if under 3 words: probe "What else?"
    close
      "You met {met}." otherwise "You met nobody."
    end
    """

  @Test("a probe belongs to its question, and its ladder answers the same condition")
  func ladder() throws {
    var session = try Rehearsal(Self.guide)
    session.begin()
    #expect(session.type("not much") == ["One first name is enough. Who comes to mind?"])
    #expect(session.type("dunno") == ["That happens.", "What did you learn?"])
  }

  @Test("after a probe the new line answers")
  func probed() throws {
    var session = try Rehearsal(Self.guide)
    session.begin()
    session.type("not much")
    #expect(session.type("Ana").last == "What did you learn?")
    #expect(session.type("prices") == ["What else?"])
    #expect(session.type("that").last == "You met Ana.")
  }

  @Test("a wildcard takes the words up to the end of the clause")
  func capture() throws {
    var session = try Rehearsal(Self.guide)
    session.begin()
    session.type("Ana")
    #expect(session.type("the price of oat milk, mostly").first == "The price, then: oat milk.")
  }

  @Test("what cannot be read is asked again three times, and then left")
  func retries() throws {
    var session = try Rehearsal(
      """
      guide small "Small", 3 minutes, 2 questions
      ask present: scale 1 "elsewhere" to 5 "fully there" [tip a.b]
        "How present were you?"
      close
        "Bye."
      end
      """)
    session.begin()
    #expect(session.type("purple") == ["A number from 1 (elsewhere) to 5 (fully there), please."])
    #expect(session.type("nine") == ["For example: “3”."])
    #expect(session.type("x").first?.contains("/skip") == true)
    #expect(session.type("y") == ["We leave this one.", "Bye."])
  }

  @Test("an empty line changes nothing")
  func empty() throws {
    var session = try Rehearsal(Self.guide)
    session.begin()
    let before = session.state
    #expect(session.type("   ") == ["Nothing typed yet. A few words are enough, or /skip."])
    #expect(session.state == before)
    #expect(session.last?.events == [])
  }

  @Test("/because names the rule, the words and what was tried first")
  func because() throws {
    var session = try Rehearsal(Self.guide)
    session.begin()
    session.type("Ana")
    session.type("prices")
    #expect(session.type("/because").first == "Your answer to “learned” met the rule at small, line 11.")
    session.type("/back")
    session.type("the price of milk")
    #expect(
      session.type("/because").first
        == "Your answer to “learned” met the rule at small, line 10, on “price of milk”.")
  }

  @Test("what comes from a collection holds after the question's own rules")
  func shared() throws {
    var session = try Rehearsal(
      """
      guide small "Small", 3 minutes, 2 questions
      use words
      ask first: text [tip a.b]
        "First?"
        if "busy": say "Own."
      ask second: text [tip a.b]
        "Second?"
      close
        "Bye."
      end
      """,
      collections: [
        """
        collection words
        words ~no-time = no time, busy
        every question
          if ~no-time: say "Shared."
        end
        """
      ])
    session.begin()
    #expect(session.type("too busy").first == "Own.")
    #expect(session.type("too busy").first == "Shared.")
  }
}
