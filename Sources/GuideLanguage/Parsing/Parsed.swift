/// What a file came to.
package struct Parsed: Equatable, Sendable {
  /// What the file holds; `nil` where not even its header could be read. With errors among the diagnostics, it
  /// is what could be made of the file: good for further checks, not for running.
  package var tree: Tree?
  /// What is wrong with the file, in file order.
  package var diagnostics: [Diagnostic]

  /// The kinds of files.
  package enum Tree: Equatable, Sendable {
    case guide(Guide)
    case collection(Collection)
  }

  package init(tree: Tree?, diagnostics: [Diagnostic]) {
    self.tree = tree
    self.diagnostics = diagnostics
  }

  /// The guide, where the file holds one.
  package var guide: Guide? { if case .guide(let guide)? = tree { guide } else { nil } }
  /// The collection, where the file holds one.
  package var collection: Collection? {
    if case .collection(let collection)? = tree { collection } else { nil }
  }
}

/// Reads a `*.guide` file: one guide or one collection.
///
/// All errors of the file are found in one run: after a line that can't be read, it goes on at the next one. It
/// never fails otherwise, whatever the text holds; the time is linear in its size.
///
/// - Parameters:
///   - text: The file's text.
///   - file: What diagnostics call the file.
/// - Returns: What the file holds, and what is wrong with it.
package func parseGuideFile(_ text: String, file: String) -> Parsed {
  var parser = Parser(SourceText(text), file: file)
  let tree = parser.parseGuideOrCollection()
  return Parsed(tree: tree, diagnostics: parser.diagnostics.inFileOrder())
}

/// Reads a `*.tips` file: the tip cards of some articles.
///
/// - Parameters:
///   - text: The file's text.
///   - file: What diagnostics call the file.
/// - Returns: The articles, in file order, and what is wrong with the file, in file order.
package func parseTips(_ text: String, file: String) -> ([Article], [Diagnostic]) {
  var parser = Parser(SourceText(text), file: file)
  let articles = parser.parseArticles()
  return (articles, parser.diagnostics.inFileOrder())
}
