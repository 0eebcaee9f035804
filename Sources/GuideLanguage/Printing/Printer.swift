/// The text of a guide as the language spells it: one statement a line, blocks indented by two blanks, no comments.
///
/// Reading the text again gives the same guide, but for the places.
///
/// - Parameter guide: A guide that was read without errors.
/// - Returns: The text, ending in a line feed.
package func printed(_ guide: Guide) -> String {
  var printer = Printer()
  let subject = guide.subject.map { ", for \($0.text)" } ?? ""
  let length = "\(guide.minutes) minutes, \(guide.questions) questions"
  printer.line("guide \(guide.name.text) \(quoted(guide.title)), \(length)\(subject)")
  printer.preamble(uses: guide.uses, wordSets: guide.wordSets, shared: guide.shared, care: guide.care)
  printer.print(guide.body)
  if let close = guide.close { printer.print(close) }
  for transcript in guide.transcripts { printer.print(transcript) }
  return printer.text
}

/// The text of a collection as the language spells it.
///
/// - Parameter collection: A collection that was read without errors.
/// - Returns: The text, ending in a line feed.
package func printed(_ collection: Collection) -> String {
  var printer = Printer()
  printer.line("collection \(collection.name.text)")
  printer.preamble(
    uses: collection.uses, wordSets: collection.wordSets, shared: collection.shared, care: collection.care)
  return printer.text
}

/// A text between quotes, its own quotes escaped.
func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    if scalar == "\"" || scalar == "\\" { quoted += "\\" }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}

/// Writes a guide line by line.
struct Printer {
  private(set) var text = ""
  private var depth = 0

  mutating func line(_ line: String) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }

  /// Writes lines one level deeper.
  mutating func indented(_ write: (inout Printer) -> Void) {
    depth += 1
    write(&self)
    depth -= 1
  }

  /// Writes a block and its `end`.
  mutating func block(_ opening: String, _ write: (inout Printer) -> Void) {
    line(opening)
    indented(write)
    line("end")
  }

  mutating func preamble(uses: [Name], wordSets: [WordSet], shared: [Rule], care: [CareRule]) {
    if !uses.isEmpty { line("use \(uses.map(\.text).joined(separator: ", "))") }
    for set in wordSets {
      let members = set.members.map { member in
        switch member {
        case .phrase(let pattern): quoted(pattern.source)
        case .set(let name): "~\(name.text)"
        }
      }
      line("words ~\(set.name.text) = \(members.joined(separator: ", "))")
    }
    if !shared.isEmpty {
      block("every question") { printer in for rule in shared { printer.print(rule) } }
    }
    for rule in care {
      let phrases = rule.exceptions.map { quoted($0.source) }.joined(separator: ", ")
      line("care ~\(rule.set.text)\(phrases.isEmpty ? "" : " except \(phrases)"): stop with helplines")
    }
  }

  mutating func print(_ rule: Rule) {
    line("if \(rule.condition.spelt): \(spelt(rule.reactions))")
    indented { printer in for reactions in rule.still { printer.line("still: \(printer.spelt(reactions))") } }
  }

  private func spelt(_ reactions: [Reaction]) -> String {
    reactions.map { reaction in
      switch reaction {
      case .probe(let template): "probe \(quoted(template.source))"
      case .say(let template): "say \(quoted(template.source))"
      case .remember(let template, let about, let heading):
        "remember \(quoted(template.source)) about \(about.text) as \(heading.text)"
      case .finish: "finish"
      }
    }
    .joined(separator: " and ")
  }

  mutating func print(_ line: ShownLine) {
    self.line(quoted(line.template.source) + (line.otherwise.map { " otherwise \(quoted($0.source))" } ?? ""))
  }

  mutating func print(_ close: Close) {
    block("close") { printer in
      for line in close.lines { printer.print(line) }
      if !close.confirms.isEmpty {
        printer.line("confirm \(close.confirms.map(\.rawValue).joined(separator: ", "))")
      }
    }
  }
}
