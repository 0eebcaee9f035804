package import Text

/// Yes, no or not sure.
package enum YesNo: Hashable, Sendable { case yes, no, notSure }

/// Reads a line that answers a yes-no question; `nil` where it says none of the three.
///
/// The first clause that says something decides: "no problem, yes" is a yes, "yes, but not today" too. Whole
/// phrases come before single words ("not really" is a no, "not sure" is none of both).
package func yesNo(in line: Line) -> YesNo? {
  let words = line.words.map(\.text)
  guard !words.isEmpty else { return nil }
  for clause in line.clauses {
    if let answer = yesNo(inClause: words[clause]) { return answer }
  }
  return nil
}

private func yesNo(inClause words: ArraySlice<String>) -> YesNo? {
  let text = words.joined(separator: " ")
  if Phrases.whole.contains(text) { return nil }
  for (phrases, answer) in [(Phrases.notSure, YesNo.notSure), (Phrases.no, .no), (Phrases.yes, .yes)] {
    if phrases.contains(where: { (text + " ").hasPrefix($0 + " ") }) { return answer }
  }
  return nil
}

/// What people say, folded and with contractions spelt out, at the beginning of a clause.
private enum Phrases {
  /// Clauses that look like an answer and are none.
  static let whole: Set<String> = ["no problem", "no worries", "well", "ok so"]

  static let yes = [
    "yes", "yep", "yeah", "yea", "yup", "ya", "aye", "sure", "of course", "certainly", "definitely",
    "absolutely", "indeed", "i did", "i have", "i do", "i am", "i will", "it did", "it is", "it was",
    "we did",
    "done", "did it", "did that", "ok", "okay", "please do", "go on", "go ahead", "correct", "right", "true",
    "y", "ja", "oui", "si", "totally", "i think so", "i guess so", "pretty much", "mostly", "gladly", "both",
    "keep it", "keep them", "keep both", "keep all",
  ]
  static let no = [
    "no", "nope", "nah", "nay", "never", "not", "n", "nein", "non", "i did not", "i have not", "i do not",
    "i am not", "i will not", "it did not", "it is not", "it was not", "we did not", "none", "hardly",
    "neither",
    "i do not think so", "i forgot", "forgot", "drop it", "drop them", "leave it", "leave them",
  ]
  static let notSure = [
    "not sure", "i am not sure", "unsure", "maybe", "perhaps", "possibly", "kind of", "sort of", "depends",
    "it depends", "i do not know", "do not know", "dunno", "no idea", "hard to say", "who knows", "partly",
    "yes and no", "not certain", "can not say", "i can not say", "not quite sure",
  ]
}
