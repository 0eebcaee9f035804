/// Tip cards: `article`, `tip` and `point` lines.
extension Parser {
  /// Reads a file of tip cards.
  mutating func parseArticles() -> [Article] {
    var articles: [Article] = []
    // What stands under a line that can't be read is still read, and dropped: its own errors are found.
    var isDropping = (article: false, tip: false)
    if line == nil { report(.missingHeader(expected: ["article"]), at: Place(line: 1, column: 1, length: 1)) }
    while let line {
      tokenize(upTo: keyword(of: line) == .article ? .string : nil)
      switch keyword(of: line) {
      case .article:
        let article = try? article()
        isDropping = (article == nil, false)
        if let article { articles.append(article) }
      case .tip:
        let tip = try? tip()
        isDropping.tip = tip == nil
        if isDropping.article { break }
        guard let last = articles.indices.last else { misplaced(.tip); break }
        if let tip { articles[last].tips.append(tip) }
      case .point:
        let point = try? point()
        if isDropping.article || isDropping.tip { break }
        guard let article = articles.indices.last, let tip = articles[article].tips.indices.last else {
          misplaced(.point)
          break
        }
        if let point { articles[article].tips[tip].points.append(point) }
      case let keyword?: misplaced(keyword)
      case nil: reportUnknownWord(among: [.article, .tip, .point])
      }
      nextLine()
    }
    return articles
  }

  /// `article ID "Title", by AUTHOR TEXT TO THE END OF LINE`: the author's name needs no quotes.
  private mutating func article() throws(LineAbandoned) -> Article {
    guard let line else { throw LineAbandoned() }
    let id = try name()
    let token = try expect(.string, as: .string)
    let title = string(token)
    tokenize(from: token.range.upperBound)
    _ = try expect(.comma, as: .word(","))
    try expect(word: "by")
    let start = self.token?.range.lowerBound ?? line.end
    let author = start..<max(start, contentEnd(of: line, from: start))
    guard !author.isEmpty else { throw fail(expecting: .text) }
    return Article(id: id, title: title, author: source.text(author), tips: [], file: file)
  }

  /// `tip ID "Title", section N` or `tip ID "Title", introduction`
  private mutating func tip() throws(LineAbandoned) -> Tip {
    let id = try name()
    let title = try string()
    _ = try expect(.comma, as: .word(","))
    var section = "introduction"
    if !take("introduction") {
      guard take("section") else { throw fail(expecting: .oneOf(["section", "introduction"])) }
      section = "section \(try number(.section, in: 1...1000))"
    }
    try expectEndOfLine()
    return Tip(id: id, title: title, section: section, points: [])
  }

  /// `point ID "our own words", paragraph N`
  private mutating func point() throws(LineAbandoned) -> Point {
    let id = try name()
    let text = try string()
    _ = try expect(.comma, as: .word(","))
    try expect(word: "paragraph")
    let paragraph = try number(.paragraph, in: 1...1000)
    try expectEndOfLine()
    return Point(id: id, text: text, paragraph: paragraph)
  }
}
