import Foundation

// Called by the EmbedText plugin: the file to write, then the files to embed.
let paths = CommandLine.arguments.dropFirst()
guard let output = paths.first else {
  FileHandle.standardError.write(Data("usage: EmbedTextTool OUTPUT FILE…\n".utf8))
  exit(64)
}

var source = "/// The files of this folder, by name, in the order of their names.\n"
source += "let embeddedFiles: [(name: String, text: String)] = [\n"
for path in paths.dropFirst() {
  let url = URL(filePath: path)
  let text = try String(contentsOf: url, encoding: .utf8)
  source += "  (\n    name: \(url.lastPathComponent.debugDescription),\n    text: \(literal(text))\n  ),\n"
}
source += "]\n"
try source.write(toFile: output, atomically: true, encoding: .utf8)

/// The text as one Swift string literal, whatever it holds.
func literal(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    case _ where scalar.value < 32 || scalar.value == 127:
      result += "\\u{\(String(scalar.value, radix: 16))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
