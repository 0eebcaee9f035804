/// The tip cards of one article: where every question comes from.
package struct Article: Equatable, Sendable {
  /// Its id: `why-network`.
  package var id: Name
  /// Its title, as published.
  package var title: String
  /// Who wrote it.
  package var author: String
  /// Its tips, in the article's order.
  package var tips: [Tip]
  /// The file that it was read from.
  package var file: String

  package init(id: Name, title: String, author: String, tips: [Tip], file: String) {
    self.id = id
    self.title = title
    self.author = author
    self.tips = tips
    self.file = file
  }
}

/// One tip of an article.
package struct Tip: Equatable, Sendable {
  /// Its id: `intentional`.
  package var id: Name
  /// What it is called.
  package var title: String
  /// Where in the article it stands: "section 1", "introduction".
  package var section: String
  /// What it says, point by point.
  package var points: [Point]

  package init(id: Name, title: String, section: String, points: [Point]) {
    self.id = id
    self.title = title
    self.section = section
    self.points = points
  }
}

/// One point of a tip, in our own words.
package struct Point: Equatable, Sendable {
  /// Its id within the tip: `weekly-time`; a guide names it `intentional.weekly-time`.
  package var id: Name
  /// What it says.
  package var text: String
  /// The paragraph of the tip's section, from 1.
  package var paragraph: Int

  package init(id: Name, text: String, paragraph: Int) {
    self.id = id
    self.text = text
    self.paragraph = paragraph
  }
}
