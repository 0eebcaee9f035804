/// Something wrong in a file: what, where, and how bad.
package struct Diagnostic: Equatable, Sendable {
  /// How bad it is.
  package enum Severity: String, Sendable {
    /// The guide can't run.
    case error
    /// The guide runs, but hardly as it was meant.
    case warning
  }

  /// What is wrong, with the facts.
  package var problem: Problem
  /// The file, as it was named to the parser.
  package var file: String
  /// What in the file it points at.
  package var place: Place

  package init(_ problem: Problem, file: String, place: Place) {
    self.problem = problem
    self.file = file
    self.place = place
  }

  /// Names the kind of problem: `unknown-type`.
  package var code: Code { problem.code }
  /// How bad it is.
  package var severity: Severity { problem.severity }
}

extension [Diagnostic] {
  /// In the order of their places; where those are equal, in the order in which they were found.
  package func inFileOrder() -> [Diagnostic] {
    enumerated().sorted { left, right in
      (left.element.place.line, left.element.place.column, left.offset)
        < (right.element.place.line, right.element.place.column, right.offset)
    }
    .map(\.element)
  }
}
