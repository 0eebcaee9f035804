/// All that a guide may name: what is there besides itself.
package struct Library: Sendable {
  /// All collections.
  package let collections: [Collection]
  /// All tip cards.
  package let articles: [Article]
  /// The names of all guides.
  package let guides: [String]

  private let collectionsByName: [String: Collection]
  private let points: Set<String>
  private let pointsByTip: [String: [String]]

  package init(collections: [Collection], articles: [Article], guides: [String]) {
    self.collections = collections
    self.articles = articles
    self.guides = guides
    collectionsByName = Dictionary(
      collections.map { ($0.name.text, $0) }, uniquingKeysWith: { first, _ in first })
    var points: Set<String> = []
    var pointsByTip: [String: [String]] = [:]
    for tip in articles.flatMap(\.tips) {
      let names = tip.points.map { "\(tip.id.text).\($0.id.text)" }
      points.formUnion(names)
      pointsByTip[tip.id.text, default: []] += names
    }
    self.points = points
    self.pointsByTip = pointsByTip
  }

  /// The collection of that name.
  func collection(_ name: String) -> Collection? { collectionsByName[name] }

  /// Whether there is such a point: `intentional.weekly-time`.
  func hasPoint(_ name: String) -> Bool { points.contains(name) }

  /// The points of a tip, in the article's order; `nil` where there is no such tip.
  func points(ofTip name: String) -> [String]? { pointsByTip[name] }

  /// The names of all points, in the articles' order.
  var pointNames: [String] {
    articles.flatMap { article in
      article.tips.flatMap { tip in tip.points.map { "\(tip.id.text).\($0.id.text)" } }
    }
  }

  /// The collections named, and those that they use in turn, each once, in the order of their naming.
  func closure(of names: [Name]) -> [Collection] {
    var found: [Collection] = []
    var waiting = names.map(\.text)
    var next = 0
    var seen: Set<String> = []
    while next < waiting.count {
      let name = waiting[next]
      next += 1
      guard seen.insert(name).inserted, let collection = collectionsByName[name] else { continue }
      found.append(collection)
      waiting += collection.uses.map(\.text)
    }
    return found
  }
}
