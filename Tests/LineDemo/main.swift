import Glibc
import LineEditor

// A program to type at: prints what each line came to, control characters made visible. Drafts go to DEMO_DRAFT.

func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

func visible(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": result += "\\n"
    case _ where scalar.value < 32 || scalar.value == 127: result += "\\x\(scalar.value)"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result.unicodeScalars.count > 240 ? "\(result.unicodeScalars.count) characters" : result
}

func report(_ text: String) {
  print(text)
  fflush(nil)
}

let editor = try LineEditor(program: "demo")
if let path = variable("DEMO_DRAFT") {
  let draft = DraftFile(path: path)
  editor.onDraft = { draft.keep($0) }
}
let words = ["/back", "/skip", "/why", "Anna", "Annika", "Élodie"]
editor.completer = { text, cursor in
  let before = String(decoding: Array(text.utf8)[..<cursor], as: UTF8.self)
  let word = before.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  guard !word.isEmpty else { return nil }
  return Completion(start: cursor - word.utf8.count, candidates: words.filter { $0.hasPrefix(word) })
}
var prefill = variable("DEMO_PREFILL")
loop: while true {
  let result = editor.readLine(prompt: "you>", style: variable("DEMO_STYLE"), prefill: prefill)
  prefill = nil
  switch result {
  case .line(let line):
    report("LINE[\(visible(line))]")
    if line.hasPrefix("/") { editor.addToHistory(line) }
  case .interrupted(let draft): report("INTERRUPTED[\(visible(draft))]")
  case .endOfInput:
    report("END")
    break loop
  case .hangup: break loop
  case .terminated(let signal, let draft):
    report("TERMINATED \(signal) [\(visible(draft))]")
    break loop
  case .openEditor(let draft): prefill = draft + " (edited)"
  case .failed(let number):
    report("FAILED \(number)")
    break loop
  }
}
