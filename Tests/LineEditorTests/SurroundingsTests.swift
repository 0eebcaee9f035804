import Foundation
import PseudoTerminal
import Testing

@Suite("Terminals, locales and signals", .serialized)
struct SurroundingsTests {
  @Test(
    "letters survive any locale", arguments: ["C", "POSIX", "xx_XX.UTF-8", "de_DE.ISO-8859-1", "C.UTF-8"])
  func locales(name: String) throws {
    let terminal = try demo(["LC_ALL": name])
    terminal.send("é 日 😀" + enter)
    #expect(terminal.expect("LINE[é 日 😀]"))
  }

  @Test("a terminal that can't move its cursor reads plain lines", arguments: ["dumb", ""])
  func dumb(term: String) throws {
    let terminal = try demo(["TERM": term])
    terminal.send("plain é" + "\n")
    #expect(terminal.expect("LINE[plain é]"))
    #expect(!terminal.output.contains("\u{1B}"))
  }

  @Test("the prompt's colour ends before the answer")
  func style() throws {
    let terminal = try demo(["DEMO_STYLE": "1;32"])
    #expect(terminal.expect("\u{1B}[1;32myou>"))
    #expect(terminal.wait { $0.screen.cursor == (0, 5) })
    terminal.send("x" + enter)
    #expect(terminal.expect("LINE[x]"))
  }

  @Test("a window that changes its size keeps the line whole")
  func resized() throws {
    let answer = "The quick brown fox jumps over the lazy dog and then sleeps until noon"
    let terminal = try demo(rows: 14, columns: 60)
    terminal.send(answer)
    #expect(terminal.shows("noon"))
    terminal.resize(rows: 14, columns: 30)
    terminal.send(enter)
    #expect(terminal.expect("LINE[\(answer)]"))
  }

  @Test("a signal to end brings the line, and leaves the terminal as it was", arguments: [SIGTERM, SIGHUP])
  func terminated(signal: Int32) throws {
    let terminal = try demo()
    terminal.send("unsaved réflexion")
    #expect(terminal.shows("réflexion"))
    terminal.signal(signal)
    #expect(terminal.expect("TERMINATED \(signal) [unsaved réflexion]"))
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.isCooked)
  }

  @Test("a kill leaves the draft on disk")
  func killed() throws {
    let file = NSTemporaryDirectory() + "draft-\(UUID().uuidString)/draft"
    defer { try? FileManager.default.removeItem(atPath: (file as NSString).deletingLastPathComponent) }
    let terminal = try demo(["DEMO_DRAFT": file])
    terminal.send("half a thought")
    #expect(terminal.wait { _ in FileManager.default.fileExists(atPath: file) })
    terminal.signal(SIGKILL)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "half a thought")
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
  }

  @Test("a crash leaves the terminal as it was")
  func crashed() throws {
    let terminal = try demo()
    terminal.send("x")
    #expect(terminal.wait { !$0.isCooked })
    terminal.signal(SIGSEGV)
    #expect(terminal.exitStatus() == 128 + SIGSEGV)
    #expect(terminal.isCooked)
  }

  @Test("without a terminal lines are read as they come, of any length, the last without its line break")
  func pipe() throws {
    let process = Process()
    let input = Pipe()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: try demoPath())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    input.fileHandleForWriting.write(Data("one é\n\n\(String(repeating: "x", count: 300))\r\nlast".utf8))
    try input.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text == "LINE[one é]\nLINE[]\nLINE[300 characters]\nLINE[last]\nEND\n")
  }
}
