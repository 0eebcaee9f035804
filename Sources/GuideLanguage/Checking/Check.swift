/// Checks a guide that has been parsed: whether all that it names exists, and whether it would coach well.
///
/// - Parameters:
///   - guide: The guide; where its file had errors, what could be made of it.
///   - library: What it may name besides itself.
/// - Returns: What is wrong, in file order; empty for a guide that can run.
/// - Complexity: Linear in the size of the guide and of the collections it uses.
package func check(_ guide: Guide, library: Library) -> [Diagnostic] {
  var checker = Checker(
    file: guide.file, wordSets: WordSetScope(own: guide.wordSets, uses: guide.uses, library: library),
    names: NameTable(guide.body), library: library)
  checker.check(guide)
  return checker.diagnostics.inFileOrder()
}

/// Checks a collection that has been parsed.
///
/// - Parameters:
///   - collection: The collection.
///   - library: What it may name besides itself.
/// - Returns: What is wrong, in file order.
package func check(_ collection: Collection, library: Library) -> [Diagnostic] {
  var checker = Checker(
    file: collection.file,
    wordSets: WordSetScope(own: collection.wordSets, uses: collection.uses, library: library),
    names: NameTable([]), library: library)
  checker.check(collection)
  return checker.diagnostics.inFileOrder()
}
