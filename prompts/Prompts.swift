/// What the coach says: the guides, collections and helplines of this folder, as they were when it was built.
package enum Prompts {
  /// The files, by name (`debrief.guide`), in the order of their names.
  package static var files: [(name: String, text: String)] { embeddedFiles }
}
