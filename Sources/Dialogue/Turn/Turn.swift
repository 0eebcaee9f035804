package import Text

/// What reaches the engine.
package enum Input: Hashable, Sendable {
  /// The session begins; with what came with the command ("Dana").
  case begin(argument: String?)
  /// An unfinished session goes on at its open question.
  case resume
  /// A stopped session is opened once more, for what was heard in it.
  case settle
  /// The person typed a line: an answer or a command.
  case line(String)
}

/// What a turn came to.
package enum Step: Sendable {
  /// The turn is taken.
  case turn(Turn)
  /// These have to be looked up first; then the same call is made again with more memory.
  case needs(Set<MemoryKey>)
}

/// A turn that was taken.
package struct Turn: Sendable {
  /// What to append to the log, in order; empty where the turn changed nothing.
  package var events: [Event]
  /// What to say, in order.
  package var said: [Said]
  /// The session after it.
  package var state: State
  /// What waits on the line, ready to edit: an answer taken back.
  package var prefill: String?
  /// What happens now.
  package var outcome: Outcome

  /// What happens after a turn.
  package enum Outcome: Hashable, Sendable {
    /// The coach waits for the next line.
    case goesOn
    /// The session is over.
    case ended(EndReason)
    /// The person leaves; the session stays open.
    case left
  }
}

/// One paragraph that the coach says.
package struct Said: Hashable, Sendable {
  package var kind: Kind
  package var text: String

  /// What a paragraph is, so that a screen can tell voices apart.
  package enum Kind: Hashable, Sendable {
    /// An answer to what the person said: a reflection, a `say`.
    case reply
    /// A question that waits for a line.
    case question
    /// A line of `show` or of the summary.
    case line
    /// Something heard, numbered.
    case heard
    /// About the program itself: commands, hints.
    case notice
    /// Care.
    case care
  }

  package init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// Takes one turn of a session: a pure function of its arguments.
///
/// - Parameters:
///   - program: The guide, made ready.
///   - memory: What is known of earlier sessions so far.
///   - state: The session before the turn.
///   - input: What reached the engine.
///   - now: The wall clock.
package func step(
  _ program: Program, memory: Memory, state: State, input: Input, now: Moment
) -> Step {
  var turn = TurnInProgress(program: program, memory: memory, state: state, now: now)
  turn.take(input)
  return turn.needs.isEmpty ? .turn(turn.result()) : .needs(turn.needs)
}
