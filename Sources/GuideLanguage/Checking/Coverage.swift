/// Finds the points of tip cards that no question draws on whenever its turn comes: an ask inside a `when` may
/// never be put.
///
/// - Parameters:
///   - guides: All guides.
///   - articles: All tip cards.
/// - Returns: One diagnostic for each point left out, in the articles' order; they speak of the files of the
///   articles.
package func checkCoverage(_ guides: [Guide], _ articles: [Article]) -> [Diagnostic] {
  var always: Set<String> = []
  var sometimes: Set<String> = []
  for guide in guides { collectTips(guide.body, &always, &sometimes) }
  var diagnostics: [Diagnostic] = []
  for article in articles {
    for tip in article.tips {
      for point in tip.points {
        let name = "\(tip.id.text).\(point.id.text)"
        guard !always.contains(name) else { continue }
        let problem = Problem.uncoveredPoint(name, conditional: sometimes.contains(name))
        diagnostics.append(Diagnostic(problem, file: article.file, place: point.id.place))
      }
    }
  }
  return diagnostics
}

private func collectTips(
  _ statements: [Statement], _ always: inout Set<String>, _ sometimes: inout Set<String>
) {
  for statement in statements {
    switch statement {
    case .ask(let ask): if let tip = ask.tip { always.insert(tip.text) }
    case .each(let each): collectTips(each.body, &always, &sometimes)
    case .when(let when):
      var inner: Set<String> = []
      collectTips(when.then + when.otherwise, &inner, &sometimes)
      sometimes.formUnion(inner)
    case .pick(let pick): for topic in pick.choices { collectTips(topic.body, &always, &sometimes) }
    case .show, .finish: break
    }
  }
}

/// Checks tip cards that have been parsed: whether their names are their own.
///
/// - Parameter articles: All tip cards.
/// - Returns: What is wrong, in the articles' order; each with the file of its article.
package func check(_ articles: [Article]) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  var seen: [String: (place: Place, file: String)] = [:]
  func note(_ name: Name, as key: String, _ kind: Problem.Kind, in article: Article) {
    if let first = seen[key] {
      let place = first.file == article.file ? first.place : nil
      let problem = Problem.duplicateName(name.text, of: kind, first: place)
      diagnostics.append(Diagnostic(problem, file: article.file, place: name.place))
    } else {
      seen[key] = (name.place, article.file)
    }
  }
  for article in articles {
    note(article.id, as: "article \(article.id.text)", .article, in: article)
    for tip in article.tips {
      note(tip.id, as: "tip \(tip.id.text)", .tip, in: article)
      for point in tip.points { note(point.id, as: "\(tip.id.text).\(point.id.text)", .point, in: article) }
    }
  }
  return diagnostics
}
