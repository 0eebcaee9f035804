/// What a file has said so far: a guide's parts, or a collection's.
struct GuideParts {
  var uses: [Name] = []
  var wordSets: [WordSet] = []
  var shared: [Rule] = []
  var care: [CareRule] = []
  var body: [Statement] = []
  var close: Close?
  var transcripts: [Transcript] = []
  /// The part that the file has come to.
  var reached = Problem.Part.preamble
}

/// The first line of a file.
enum GuideHeader {
  case guide(name: Name, title: String, minutes: Int, questions: Int, subject: Name?)
  case collection(Name)

  /// The file's tree, made of the header and of what stands under it.
  func tree(_ parts: GuideParts, file: String) -> Parsed.Tree {
    switch self {
    case .guide(let name, let title, let minutes, let questions, let subject):
      .guide(
        Guide(
          name: name, title: title, minutes: minutes, questions: questions, subject: subject,
          uses: parts.uses,
          wordSets: parts.wordSets, body: parts.body, close: parts.close, shared: parts.shared,
          care: parts.care, transcripts: parts.transcripts, file: file))
    case .collection(let name):
      .collection(
        Collection(
          name: name, uses: parts.uses, wordSets: parts.wordSets, shared: parts.shared, care: parts.care,
          file: file))
    }
  }
}
