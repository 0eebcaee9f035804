import GuideLanguage

/// Putting questions.
extension TurnInProgress {
  /// Puts a question; `false` where it has been answered, or where none of its wordings has all its values.
  mutating func ask(_ question: Question, at position: Position) -> Bool {
    let key = QuestionKey(question.ask.name.text, round: position.round)
    guard state.answers[key] == nil else { return false }
    guard let (wording, shown) = wording(of: question, key: key, at: position) else { return false }
    emit(.asked(Asked(key: key, wording: wording.template.source, purpose: .main, shown: shown)))
    say(.question, shown)
    return true
  }

  /// The wording that the session has chosen, or the one least recently used; ties in file order.
  private mutating func wording(
    of question: Question, key: QuestionKey, at position: Position
  ) -> (Wording, shown: String)? {
    let chosen = state.wordings[key]
    let inSession = state.wordings.filter { $0.key.question == key.question }.map(\.value)
    let lastUsed = memory.wordings[key.question] ?? [:]
    let ranked = question.ask.wordings.enumerated().sorted { left, right in
      rank(left, chosen, inSession, lastUsed) < rank(right, chosen, inSession, lastUsed)
    }
    for (_, wording) in ranked {
      if let shown = render(wording.template, at: position) { return (wording, shown) }
    }
    return nil
  }

  /// What puts one wording before another: chosen before, not used in this session, least recently used, first.
  private func rank(
    _ wording: (offset: Int, element: Wording), _ chosen: String?, _ inSession: [String],
    _ lastUsed: [String: Int64]
  ) -> (Int, Int, Int64, Int) {
    let source = wording.element.template.source
    return (
      source == chosen ? 0 : 1, inSession.count { $0 == source }, lastUsed[source] ?? .min, wording.offset
    )
  }

  /// Puts the same question once more, because the answer could not be read: a hint, an example, an offer to
  /// pass it over.
  mutating func askAgain(_ question: Question, key: QuestionKey, attempt: Int) {
    let ask = question.ask
    let shown =
      switch attempt {
      case 1: Phrases.hint(for: ask.type)
      case 2: Phrases.example(ask.example ?? Phrases.sampleAnswer(to: ask.type))
      default: Phrases.offerToSkip
      }
    emit(.asked(Asked(key: key, wording: shown, purpose: .retry(attempt), shown: shown)))
    say(.question, shown)
  }

  /// Asks on about the same question.
  mutating func probe(_ text: String, template: String, key: QuestionKey, site: RuleSite, rung: Int) {
    emit(.asked(Asked(key: key, wording: template, purpose: .probe(site, rung: rung), shown: text)))
    say(.question, text)
  }
}
