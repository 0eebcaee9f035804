#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Without a UTF-8 locale libedit drops every byte that is not ASCII, silently.
static void use_utf8(void) {
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
}

static bool can_move_cursor(void) {
  const char *term = getenv("TERM");
  return term && *term && strcmp(term, "dumb") != 0 && strcmp(term, "emacs") != 0;
}

static wchar_t *prompt_of(EditLine *el) {
  static wchar_t none[1];
  ale_editor *editor = ale_of(el);
  wchar_t *prompt = editor->search == SEARCH_ON && editor->search_prompt ? editor->search_prompt : editor->prompt;
  return prompt ? prompt : none;
}

// libedit wipes the row behind a wrapped line when it uses the terminal's insert and delete: hide them from it.
static void hide_insert_and_delete(EditLine *el) {
  static const char *const capabilities[] = {"ic", "im", "ei", "IC", "dc", "DC", "ip"};
  for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++)
    el_set(el, EL_SETTC, capabilities[i], "", NULL);
}

static void start_libedit(ale_editor *editor, const char *program) {
  int copy = fcntl(editor->input, F_DUPFD_CLOEXEC, 3);
  editor->in = copy >= 0 ? fdopen(copy, "r") : NULL;
  editor->el = editor->in ? el_init(program, editor->in, editor->out, stderr) : NULL;
  if (!editor->el) {
    editor->interactive = false;
    return;
  }
  EditLine *el = editor->el;
  el_set(el, EL_CLIENTDATA, editor);
  el_set(el, EL_EDITOR, "emacs");
  el_wset(el, EL_PROMPT_ESC, prompt_of, 1);
  el_wset(el, EL_GETCFN, ale_read_key);
  // Ctrl-C, Ctrl-Z, Ctrl-S and Ctrl-Q are keys like others while a line is read.
  el_set(el, EL_SETTY, "-d", "-isig", NULL);
  el_set(el, EL_SETTY, "-d", "-ixon", NULL);
  hide_insert_and_delete(el);
  ale_add_functions(editor);
  ale_bind(editor);
}

ale_editor *ale_create(const char *program, int input, int output) {
  use_utf8();
  ale_editor *editor = calloc(1, sizeof *editor);
  if (!editor) return NULL;
  editor->input = fcntl(input, F_DUPFD_CLOEXEC, 3);
  int out = fcntl(output, F_DUPFD_CLOEXEC, 3);
  if (editor->input >= 0 && isatty(editor->input) && !isatty(out)) {
    // `arkwright | tee log`: the line is edited on the terminal all the same.
    int terminal = open("/dev/tty", O_WRONLY | O_CLOEXEC);
    if (terminal >= 0) {
      if (out >= 0) close(out);
      out = terminal;
    }
  }
  editor->out = out >= 0 ? fdopen(out, "w") : NULL;
  if (editor->input < 0 || !editor->out) {
    ale_destroy(editor);
    return NULL;
  }
  editor->interactive = isatty(editor->input) && isatty(out) && can_move_cursor();
  if (editor->interactive) start_libedit(editor, program);
  return editor;
}

void ale_destroy(ale_editor *editor) {
  if (editor->el) el_end(editor->el);
  if (editor->in) fclose(editor->in);
  if (editor->out) fclose(editor->out);
  if (editor->input >= 0) close(editor->input);
  for (size_t i = 0; i < editor->history_count; i++) free(editor->history[i]);
  for (size_t i = 0; i < editor->undo_count; i++) free(editor->undo[i].text);
  void *owned[] = {editor->history,    editor->undo,         editor->prompt,        editor->search_prompt,
                   editor->pending,    editor->prefill,      editor->kept_line,     editor->last.text,
                   editor->drafted.text, editor->search_draft};
  for (size_t i = 0; i < sizeof owned / sizeof *owned; i++) free(owned[i]);
  free(editor);
}

bool ale_is_interactive(const ale_editor *editor) { return editor->interactive; }

void ale_set_callbacks(ale_editor *editor, void *context, ale_complete complete, ale_draft draft) {
  editor->context = context;
  editor->complete = complete;
  editor->draft = draft;
}

bool ale_load_settings(ale_editor *editor, const char *path) {
  if (!editor->el) return false;
  int result = el_source(editor->el, path);
  const char *mode = NULL;
  el_get(editor->el, EL_EDITOR, &mode);
  editor->vi = mode && !strcmp(mode, "vi");
  ale_bind(editor);
  return result == 0;
}

// libedit drops an escape sequence that ends the prompt, garbles two that adjoin, and aborts when a later prompt of
// the same line has fewer: each prompt is built here, with the same two, and a character behind each.
wchar_t *ale_styled_prompt(ale_editor *editor, const char *text) {
  size_t length;
  wchar_t *words = ale_from_utf8(text, strlen(text), true, &length);
  for (size_t i = 0; i < length; i++)
    if (words[i] == L'\n' || words[i] == L'\t') words[i] = L' ';
  while (length && words[length - 1] == L' ') words[--length] = 0;
  size_t first = 0;
  while (first < length && wcwidth(words[first]) <= 0) first++;
  size_t capacity = length + 80;
  wchar_t *prompt = ale_allocate(capacity, sizeof *prompt);
  bool styled = editor->style[0] && first < length;
  if (styled) swprintf(prompt, capacity, L"\001\033[%sm\001%ls\001\033[0m\001 ", editor->style, words + first);
  else swprintf(prompt, capacity, L"%ls ", words + first);
  editor->prompt_width = 1;
  for (size_t i = first; i < length; i++) editor->prompt_width += ale_width(words[i]);
  free(words);
  return prompt;
}

static void begin_line(ale_editor *editor, const char *prompt, const char *style, const char *prefill) {
  editor->status = ale_line;
  editor->signal_number = 0;
  editor->done = editor->needs_redraw = false;
  editor->queued = 0;
  editor->search = SEARCH_OFF;
  editor->style[0] = 0;
  if (style && strspn(style, "0123456789;") == strlen(style) && strlen(style) < sizeof editor->style)
    strcpy(editor->style, style);
  free(editor->prompt);
  editor->prompt = ale_styled_prompt(editor, *prompt ? prompt : ">");
  editor->base_prompt_width = editor->prompt_width;
  free(editor->prefill);
  editor->prefill = NULL;
  if (prefill && *prefill) {
    editor->prefill = ale_from_utf8(prefill, strlen(prefill), true, NULL);
    ale_queue(editor, KEY_PREFILL);
  }
  ale_forget_line(editor);
  editor->history_at = editor->history_count;
  free(editor->kept_line);
  editor->kept_line = NULL;
}

static void read_with_libedit(ale_editor *editor, char **text, size_t *length) {
  ale_bind(editor);
  // libedit shows the prompt before it changes the terminal's modes: a Ctrl-C typed at once would be the kernel's.
  el_set(editor->el, EL_PREP_TERM, 1);
  fputs("\033[?2004h", editor->out);
  int count = 0;
  errno = 0;
  el_wgets(editor->el, &count);
  int error = errno;
  const wchar_t *line;
  size_t characters;
  ale_current(editor, &line, &characters, NULL);
  if (editor->search != SEARCH_OFF && editor->search_draft) {
    line = editor->search_draft;
    characters = wcslen(line);
  } else if (characters && line[characters - 1] == L'\n' && !editor->done) {
    characters--;  // the line break that ed-newline adds
  }
  *text = ale_to_utf8(line, characters, length);
  if (editor->done) {
    el_set(editor->el, EL_PREP_TERM, 0);
    if (editor->status != ale_hangup) fputs("\r\n", editor->out);
  } else if (count < 0) {
    editor->status = ale_failed;
  }
  fputs("\033[?2004l", editor->out);
  fflush(editor->out);
  errno = error;
}

// Pipes, files and terminals that can't move their cursor: one line as it comes, of any length.
static void read_plainly(ale_editor *editor, const char *prompt, char **text, size_t *length) {
  char *line = NULL;
  size_t used = 0, capacity = 0;
  bool complete = false;
  if (isatty(editor->input)) {
    fprintf(editor->out, "%s ", prompt);
    fflush(editor->out);
  }
  while (!complete) {
    if (editor->used >= editor->filled) {
      if (editor->at_end) break;
      enum ale_filled filled = ale_fill(editor, -1, false);
      if (filled == FILL_STOPPED && !editor->at_end) break;
      continue;
    }
    if (used + 1 > capacity) {
      capacity = capacity ? capacity * 2 : 256;
      line = ale_grow(line, capacity, 1);
    }
    char byte = (char)editor->bytes[editor->used++];
    complete = byte == '\n';
    if (!complete) line[used++] = byte;
  }
  // A last line without its line break counts too.
  if (complete || editor->at_end) editor->status = complete || used ? ale_line : ale_end_of_input;
  if (used && line[used - 1] == '\r') used--;
  size_t characters;
  wchar_t *wide = ale_from_utf8(line ? line : "", used, false, &characters);
  *text = ale_to_utf8(wide, characters, length);
  free(wide);
  free(line);
}

ale_status ale_read_line(ale_editor *editor, const char *prompt, const char *style, const char *prefill, char **text,
                         size_t *length, int *signal_number) {
  ale_begin_signals(editor);
  if (editor->interactive) {
    begin_line(editor, prompt, style, prefill);
    read_with_libedit(editor, text, length);
  } else {
    editor->status = ale_line;
    editor->done = false;
    read_plainly(editor, prompt, text, length);
  }
  int error = errno;
  ale_end_signals();
  *signal_number = editor->signal_number;
  errno = error;
  return editor->status;
}
