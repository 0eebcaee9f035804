import CLibEdit

/// What reading a line came to.
package enum LineResult: Equatable, Sendable {
  /// Enter: the line; it may have line breaks in it.
  case line(String)
  /// Ctrl-C: what had been typed.
  case interrupted(draft: String)
  /// Ctrl-D on an empty line, or the end of a pipe.
  case endOfInput
  /// The terminal is gone: what had been typed.
  case hangup(draft: String)
  /// A signal asks the program to end: what had been typed.
  case terminated(signal: Int32, draft: String)
  /// Ctrl-X Ctrl-E: the text is to be opened in the person's editor.
  case openEditor(draft: String)
  /// Reading failed, with this number of the system's.
  case failed(errno: Int32)
}

/// What Tab offers.
package struct Completion: Equatable, Sendable {
  /// Where the candidates begin, in UTF-8 offsets of the text.
  package var start: Int
  /// What could stand from there on.
  package var candidates: [String]

  package init(start: Int, candidates: [String]) {
    self.start = start
    self.candidates = candidates
  }
}

/// The prompt could not be made.
package struct LineEditorError: Error {}

/// Reads lines from a person, on a terminal, or from a pipe or file where there is none.
///
///     let editor = try LineEditor(program: "arkwright")
///     while case .line(let line) = editor.readLine(prompt: ">") { … }
///
/// Use it from one thread. While a line is read, the terminal is in raw mode; it is as it was found when
/// ``readLine(prompt:style:prefill:)`` returns, and after a crash.
package final class LineEditor {
  /// What Tab offers for a text with the cursor at a UTF-8 offset.
  package var completer: ((_ text: String, _ cursor: Int) -> Completion?)?
  /// Called with the text typed so far when the keyboard rests, at the latest after two seconds of typing.
  package var onDraft: ((_ text: String) -> Void)?

  private let editor: OpaquePointer

  /// An editor on two open descriptors, standard input and output unless others are named.
  ///
  /// - Throws: ``LineEditorError`` where memory or descriptors are short.
  package init(program: String, input: Int32 = 0, output: Int32 = 1) throws(LineEditorError) {
    guard let editor = ale_create(program, input, output) else { throw LineEditorError() }
    self.editor = editor
    let context = Unmanaged.passUnretained(self).toOpaque()
    ale_set_callbacks(editor, context, Self.complete, Self.draft)
  }

  deinit { ale_destroy(editor) }

  /// Whether a person types at a terminal that can move its cursor.
  package var isInteractive: Bool { ale_is_interactive(editor) }

  /// The width of the terminal in columns; 80 where there is none.
  package var columns: Int { Int(ale_columns(editor)) }

  /// Reads the person's `~/.editrc`; whether there was one.
  @discardableResult
  package func loadSettings() -> Bool { ale_load_settings(editor, nil) }

  /// Adds a line that Up and Ctrl-R find.
  package func addToHistory(_ line: String) { ale_add_to_history(editor, line) }

  /// Waits for a line.
  ///
  /// - Parameters:
  ///   - prompt: One short line of plain text.
  ///   - style: How the prompt looks, as SGR parameters ("1;36"); `nil` for plain.
  ///   - prefill: What stands on the line to begin with.
  package func readLine(prompt: String, style: String? = nil, prefill: String? = nil) -> LineResult {
    var bytes: UnsafeMutablePointer<CChar>?
    var length = 0
    var signal: Int32 = 0
    let status = ale_read_line(editor, prompt, style, prefill, &bytes, &length, &signal)
    let number = lastError()
    defer { ale_free_text(bytes) }
    let text = bytes.map { Self.string($0, length) } ?? ""
    switch status {
    case ale_line: return .line(text)
    case ale_interrupted: return .interrupted(draft: text)
    case ale_end_of_input: return .endOfInput
    case ale_hangup: return .hangup(draft: text)
    case ale_terminated: return .terminated(signal: signal, draft: text)
    case ale_open_editor: return .openEditor(draft: text)
    default: return .failed(errno: number)
    }
  }

  // MARK: Called from C

  private static let complete: ale_complete = { context, text, cursor, completions in
    guard let context else { return }
    let editor = Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
    guard let completion = editor.completer?(String(cString: text), cursor) else { return }
    ale_completion_start(completions, completion.start)
    for candidate in completion.candidates { ale_completion_add(completions, candidate) }
  }

  private static let draft: ale_draft = { context, text, length in
    guard let context else { return }
    Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().onDraft?(LineEditor.string(text, length))
  }

  private static func string(_ bytes: UnsafePointer<CChar>, _ length: Int) -> String {
    String(decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
  }
}
