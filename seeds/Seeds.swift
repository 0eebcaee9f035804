/// Where every question comes from: the tip cards of this folder, as they were when it was built.
package enum Seeds {
  /// The files, by name (`why-network.tips`), in the order of their names.
  package static var files: [(name: String, text: String)] { embeddedFiles }
}
