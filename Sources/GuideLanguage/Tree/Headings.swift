/// What facts about people are kept under.
package enum Headings {
  /// The ids, in the order in which the documentation names them.
  package static let all = ["struggle", "trying", "deciding", "offer", "met-at", "works-at", "knows", "goal"]
}
