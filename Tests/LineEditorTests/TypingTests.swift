import Foundation
import PseudoTerminal
import Testing

@Suite("Typing at the prompt", .serialized)
struct TypingTests {
  @Test(
    "what is typed is what arrives",
    arguments: [
      ("café âÿ 日本 😀 ok" + enter, "café âÿ 日本 😀 ok"),
      ("one\u{1B}\rtwo" + enter, "one\\ntwo"),
      ("line one\\" + enter + "line two" + enter, "line one\\nline two"),
      ("two" + control("A") + "one " + control("E") + " three" + enter, "one two three"),
      ("one two three" + control("W") + control("W") + enter, "one "),
      ("one two" + control("W") + control("_") + enter, "one two"),
      ("I don't know" + control("W") + "care" + control("A") + "Well, " + enter, "Well, I don't care"),
      ("whole" + control("U") + control("Y") + enter, "whole"),
      ("abc" + "\u{1B}[D\u{1B}[D" + "X" + enter, "aXbc"),
      ("precious" + escape + "x" + "!" + enter, "precious!"),
      ("a" + "\u{1B}[15~\u{1B}[I\u{1B}]11;rgb:0/0/0\u{07}\u{1B}[Z" + "b" + enter, "ab"),
      (pasted("para one\n\tpara two é😀\n\npara three") + enter, "para one\\n\\x9para two é😀\\n\\npara three"),
      (pasted("bad\u{03}\u{04}\u{1B}[A\u{0} keys") + enter, "bad[A keys"),
      ("/sk\t" + enter, "/skip "), ("talked to Ann\ti\t" + enter, "talked to Annika "),
      ("Él\t" + enter, "Élodie "),
      ("zz\t" + enter, "zz"), ("half" + control("X") + control("E") + enter, "half (edited)"),
    ])
  func typed(keys: String, line: String) throws {
    let terminal = try demo()
    terminal.send(keys)
    #expect(terminal.expect("LINE[\(line)]"), "\(terminal.output.suffix(200))")
  }

  @Test("bytes that are no UTF-8 become U+FFFD, and NUL nothing")
  func invalidBytes() throws {
    let terminal = try demo()
    terminal.send([0xFF, 0x41, 0xC3, 0x28, 0x00, 0x0D])
    #expect(terminal.expect("LINE[\u{FFFD}A\u{FFFD}(]"))
  }

  @Test("Ctrl-C drops the line, and goes on")
  func interrupted() throws {
    let terminal = try demo()
    terminal.send("half an answer" + control("C"))
    #expect(terminal.expect("INTERRUPTED[half an answer]"))
    terminal.send("next" + enter)
    #expect(terminal.expect("LINE[next]"))
  }

  @Test("Ctrl-D ends an empty line only")
  func endOfInput() throws {
    let terminal = try demo()
    terminal.send("ab" + control("D") + "c" + enter)
    #expect(terminal.expect("LINE[abc]"))
    #expect(terminal.isReady())
    terminal.send(control("D"))
    #expect(terminal.expect("END"))
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.isCooked)
  }

  @Test("a text to begin with is edited, line breaks and all")
  func prefill() throws {
    let terminal = try demo(["DEMO_PREFILL": "first\nsecond é"])
    #expect(terminal.shows("you> first\nsecond é"))
    terminal.send("!" + enter)
    #expect(terminal.expect("LINE[first\\nsecond é!]"))
  }

  @Test("a wrapped answer is drawn right while its beginning is edited")
  func wrapped() throws {
    let answer =
      "I felt calm at work today because the meeting I had been dreading went well and nobody was angry"
    let terminal = try demo(rows: 12, columns: 40)
    terminal.send(answer + home + "Hm. ")
    let text = Array("you> Hm. " + answer)
    let rows = stride(from: 0, to: text.count, by: 40).map { start in
      String(text[start..<min(start + 40, text.count)]).trimmingCharacters(in: .whitespaces)
    }
    #expect(
      terminal.wait {
        $0.screen.lines.prefix(rows.count).map { $0.trimmingCharacters(in: .whitespaces) } == rows
      })
    #expect(terminal.wait { $0.screen.cursor == (0, 9) })
    terminal.send(enter)
    #expect(terminal.expect("LINE[Hm. \(answer)]"))
  }

  @Test("only what was added comes back with Up, and the line being typed is kept")
  func history() throws {
    let terminal = try demo()
    terminal.send("/why" + enter)
    #expect(terminal.expect("LINE[/why]") && terminal.isReady())
    terminal.send("my secret answer" + enter)
    #expect(terminal.expect("LINE[my secret answer]") && terminal.isReady())
    terminal.send("draft" + up)
    #expect(terminal.wait { $0.screen.lines[$0.screen.cursor.row] == "you> /why" })
    terminal.send(down + enter)
    #expect(terminal.expect("LINE[draft]"))
  }

  @Test("a long line survives Up and Down whole")
  func longLine() throws {
    let terminal = try demo(rows: 50)
    terminal.send("/why" + enter)
    #expect(terminal.expect("LINE[/why]") && terminal.isReady())
    terminal.send(String(repeating: "word ", count: 480) + home + up + down + enter)
    #expect(terminal.expect("LINE[2400 characters]"))
  }

  @Test("an answer taller than the window does no harm")
  func tall() throws {
    let terminal = try demo(rows: 8, columns: 40)
    terminal.send(
      String(repeating: "word ", count: 200) + control("A") + control("E") + "end" + control("A") + "x"
        + enter)
    #expect(terminal.expect("LINE[1004 characters]"))
  }

  @Test("100 KB are pasted as one answer")
  func largePaste() throws {
    let terminal = try demo()
    terminal.send(pasted(String(repeating: "0123456789", count: 10_000)) + enter)
    #expect(terminal.expect("LINE[100000 characters]", within: 30))
  }

  @Test("several lines typed ahead are several answers")
  func ahead() throws {
    let terminal = try demo()
    terminal.send("yes\rno\r3\r")
    for line in ["yes", "no", "3"] { #expect(terminal.expect("LINE[\(line)]")) }
  }

  @Test("a second candidate is listed")
  func listed() throws {
    let terminal = try demo()
    terminal.send("Ann\t")
    #expect(terminal.shows("Anna    Annika"))
    #expect(terminal.wait { $0.screen.lines[$0.screen.cursor.row] == "you> Ann" })
  }

  @Test("the history is searched with Ctrl-R, and Ctrl-G brings the line back")
  func search() throws {
    let terminal = try demo()
    terminal.send("/why not" + enter)
    #expect(terminal.expect("LINE[/why not]") && terminal.isReady())
    terminal.send("mine" + control("R") + "not")
    #expect(terminal.shows("(search) not: /why not"))
    terminal.send(control("G") + enter)
    #expect(terminal.expect("LINE[mine]"))
  }
}
