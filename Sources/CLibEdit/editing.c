// The functions that keys are bound to, and which key is bound to which.
#include "internal.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

// Takes every plain character that is already waiting: one insertion and one redraw for a burst of typing.
size_t ale_take_plain(ale_editor *editor, wchar_t *text, size_t length, size_t capacity) {
  while (editor->used < editor->filled && length < capacity) {
    unsigned char byte = editor->bytes[editor->used];
    if (byte < 0x20 || byte == 0x7F) break;
    uint32_t scalar;
    size_t taken = ale_decode(editor->bytes + editor->used, editor->filled - editor->used, &scalar);
    if (!taken) break;
    editor->used += taken;
    if (scalar >= 0x80 && scalar < 0xA0) continue;
    text[length++] = (wchar_t)scalar;
    if (scalar >= 0x300 && wcwidth((wchar_t)scalar) != 1) editor->needs_redraw = true;
  }
  text[length] = 0;
  return length;
}

// In place of ed-insert, whose fast path writes behind the screen's end when the text is taller than the window.
static ale_action insert(EditLine *el, int key) {
  ale_editor *editor = ale_of(el);
  wchar_t *text = ale_allocate(INPUT_SIZE + 1, sizeof *text);
  text[0] = (wchar_t)key;
  ale_take_plain(editor, text, 1, INPUT_SIZE);
  el_winsertstr(el, text);
  free(text);
  return CC_REFRESH;
}

static ale_action insert_prefill(EditLine *el, int key) {
  (void)key;
  ale_editor *editor = ale_of(el);
  if (editor->prefill && *editor->prefill) el_winsertstr(el, editor->prefill);
  const wchar_t *text;
  size_t length;
  ale_current(editor, &text, &length, NULL);
  ale_set_text(&editor->last, text, length);
  return CC_REFRESH;
}

static ale_action insert_pending(EditLine *el, int key) {
  (void)key;
  ale_editor *editor = ale_of(el);
  if (editor->pending && *editor->pending) el_winsertstr(el, editor->pending);
  free(editor->pending);
  editor->pending = NULL;
  return CC_REFRESH;
}

static ale_action insert_newline(EditLine *el, int key) {
  (void)key;
  el_winsertstr(el, L"\n");
  return CC_REFRESH;
}

static ale_action redraw(EditLine *el, int key) {
  (void)el, (void)key;
  return CC_REDISPLAY;
}

// Enter: a backslash at the end of the line goes on in the next.
static ale_action submit(EditLine *el, int key) {
  (void)key;
  const LineInfoW *line = el_wline(el);
  bool goes_on = line->lastchar > line->buffer && line->lastchar[-1] == L'\\' && line->cursor == line->lastchar;
  if (!goes_on) {
    ale_queue(ale_of(el), KEY_SUBMIT);
    return CC_NORM;
  }
  el_deletestr(el, 1);
  el_winsertstr(el, L"\n");
  return CC_REFRESH;
}

// Ends the line as if Enter was pressed, with another status.
static ale_action finish(EditLine *el, ale_status status) {
  ale_editor *editor = ale_of(el);
  const LineInfoW *line = el_wline(el);
  editor->status = status;
  el_cursor(el, (int)(line->lastchar - line->cursor));
  editor->queue[0] = KEY_SUBMIT;
  editor->queued = 1;
  return CC_CURSOR;
}

static ale_action interrupt(EditLine *el, int key) {
  (void)key;
  ale_action action = finish(el, ale_interrupted);
  ale_save_draft(ale_of(el));
  return action;
}

// Ctrl-D leaves on an empty line, deletes within one, and never ends an answer.
static ale_action end_of_input(EditLine *el, int key) {
  (void)key;
  const LineInfoW *line = el_wline(el);
  if (line->lastchar == line->buffer) return finish(el, ale_end_of_input);
  if (line->cursor == line->lastchar) return CC_ERROR;
  ale_queue(ale_of(el), KEY_DELETE);
  return CC_NORM;
}

static ale_action open_editor(EditLine *el, int key) {
  (void)key;
  ale_action action = finish(el, ale_open_editor);
  ale_save_draft(ale_of(el));
  return action;
}

static ale_action undo(EditLine *el, int key) {
  (void)key;
  ale_editor *editor = ale_of(el);
  if (!editor->undo_count) return CC_ERROR;
  ale_text step = editor->undo[--editor->undo_count];
  editor->undoing = true;
  ale_replace_line(editor, step.text);
  free(step.text);
  return CC_REFRESH;
}

// The window has another size: the rows drawn so far are wiped, as the terminal has reflowed them, and drawn anew.
// Not with ED from the first row: tmux would push that into its history.
static ale_action resize(EditLine *el, int key) {
  (void)key;
  ale_editor *editor = ale_of(el);
  const wchar_t *text;
  size_t length, cursor;
  int column, row;
  ale_current(editor, &text, &length, &cursor);
  ale_position(editor, text, cursor, &column, &row);
  int last = ale_rows(editor) - 1;
  if (row > last) row = last;
  fputc('\r', editor->out);
  if (row > 0) fprintf(editor->out, "\033[%dA", row);
  fputs("\033[K\n\033[J\033[A\r", editor->out);
  fflush(editor->out);
  el_resize(el);
  el_set(el, EL_REFRESH);
  return CC_NORM;
}

// Back from the shell, which has changed the terminal's modes.
static ale_action resume(EditLine *el, int key) {
  (void)key;
  ale_editor *editor = ale_of(el);
  el_set(el, EL_PREP_TERM, 0);
  el_set(el, EL_PREP_TERM, 1);
  fputs("\r\033[?2004h", editor->out);
  fflush(editor->out);
  el_resize(el);
  el_set(el, EL_REFRESH);
  return CC_NORM;
}

static ale_action suspend(EditLine *el, int key) {
  (void)key;
  ale_editor *editor = ale_of(el);
  ale_save_draft(editor);
  ale_go_below_line(editor);
  fputs("\033[?2004l", editor->out);
  fflush(editor->out);
  el_set(el, EL_PREP_TERM, 0);
  kill(0, SIGTSTP);
  return CC_NORM;
}

typedef struct {
  const char *name;
  ale_action (*function)(EditLine *, int);
} named_function;

static const named_function functions[] = {
    {"ale-insert", insert},           {"ale-prefill", insert_prefill}, {"ale-redraw", redraw},
    {"ale-resize", resize},           {"ale-paste", insert_pending},   {"ale-newline", insert_newline},
    {"ale-submit", submit},           {"ale-interrupt", interrupt},    {"ale-end", end_of_input},
    {"ale-editor", open_editor},      {"ale-undo", undo},              {"ale-up", ale_up},
    {"ale-down", ale_down},           {"ale-search", ale_search},      {"ale-search-show", ale_show_search},
    {"ale-complete", ale_complete_word}, {"ale-suspend", suspend},     {"ale-continue", resume},
};

void ale_add_functions(ale_editor *editor) {
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
    el_set(editor->el, EL_ADDFN, functions[i].name, "", functions[i].function);
}

static const char *const private_keys[KEY_LAST - KEY_PREFILL] = {
    [KEY_PREFILL - KEY_PREFILL] = "ale-prefill",
    [KEY_REDRAW - KEY_PREFILL] = "ale-redraw",
    [KEY_RESIZE - KEY_PREFILL] = "ale-resize",
    [KEY_PASTE - KEY_PREFILL] = "ale-paste",
    [KEY_NEWLINE - KEY_PREFILL] = "ale-newline",
    [KEY_UP - KEY_PREFILL] = "ale-up",
    [KEY_DOWN - KEY_PREFILL] = "ale-down",
    [KEY_LEFT - KEY_PREFILL] = "ed-prev-char",
    [KEY_RIGHT - KEY_PREFILL] = "ed-next-char",
    [KEY_HOME - KEY_PREFILL] = "ed-move-to-beg",
    [KEY_END - KEY_PREFILL] = "ed-move-to-end",
    [KEY_WORD_LEFT - KEY_PREFILL] = "ed-prev-word",
    [KEY_WORD_RIGHT - KEY_PREFILL] = "em-next-word",
    [KEY_DELETE - KEY_PREFILL] = "ed-delete-next-char",
    [KEY_DELETE_WORD_BACK - KEY_PREFILL] = "ed-delete-prev-word",
    [KEY_DELETE_WORD - KEY_PREFILL] = "em-delete-next-word",
    [KEY_VI_COMMAND - KEY_PREFILL] = "vi-command-mode",
    [KEY_SUBMIT - KEY_PREFILL] = "ed-newline",
    [KEY_SEARCH - KEY_PREFILL] = "ale-search-show",
    [KEY_CONTINUE - KEY_PREFILL] = "ale-continue",
};

// libedit's raw mode swaps CR and LF: Enter arrives as ^J, Ctrl-J as ^M.
static const char *const control_keys[][2] = {
    {"^J", "ale-submit"},     {"^M", "ale-newline"},     {"^C", "ale-interrupt"},   {"^D", "ale-end"},
    {"^Z", "ale-suspend"},    {"^I", "ale-complete"},    {"^P", "ale-up"},          {"^N", "ale-down"},
    {"^R", "ale-search"},     {"^_", "ale-undo"},        {"^X^E", "ale-editor"},    {"^V", "ed-unassigned"},
    {"^@", "ed-unassigned"},  {"\\034", "ed-unassigned"}, {"^G", "ed-unassigned"},
};

// Vi's command keys that would use libedit's own history, search or shell.
static const char *const vi_keys[][2] = {
    {"k", "ale-up"},        {"j", "ale-down"},      {"K", "ed-unassigned"}, {"J", "ed-unassigned"},
    {"v", "ale-editor"},    {"#", "ed-unassigned"}, {":", "ed-unassigned"}, {"/", "ale-search"},
    {"?", "ale-search"},    {"n", "ed-unassigned"}, {"N", "ed-unassigned"}, {"G", "ed-unassigned"},
    {"_", "ed-unassigned"}, {"@", "ed-unassigned"}, {"+", "ale-down"},      {"\\055", "ale-up"},
};

static void bind(EditLine *el, const char *key, const char *function) {
  el_set(el, EL_BIND, key, function, NULL);
}

static void bind_alternative(EditLine *el, const char *key, const char *function) {
  el_set(el, EL_BIND, "-a", key, function, NULL);
}

static void bind_printable_keys(EditLine *el) {
  char key[8];
  for (uint32_t c = 0x20; c < 0x100; c = c == 0x7E ? 0xA0 : c + 1) {
    if (c == '^') strcpy(key, "\\^");
    else if (c == '\\') strcpy(key, "\\\\");
    else if (c == '-') strcpy(key, "\\055");
    else key[ale_encode(c, key)] = 0;
    bind(el, key, "ale-insert");
  }
}

// Again before each line: `bind -v` and `edit off` in ~/.editrc undo it.
void ale_bind(ale_editor *editor) {
  EditLine *el = editor->el;
  bind_printable_keys(el);
  for (uint32_t key = KEY_PREFILL; key < KEY_LAST; key++) {
    char text[8];
    text[ale_encode(key, text)] = 0;
    bind(el, text, private_keys[key - KEY_PREFILL]);
    bind_alternative(el, text, private_keys[key - KEY_PREFILL]);
  }
  for (size_t i = 0; i < sizeof control_keys / sizeof *control_keys; i++) {
    bind(el, control_keys[i][0], control_keys[i][1]);
    bool is_one_key = control_keys[i][0][0] == '\\' || control_keys[i][0][2] == 0;
    if (is_one_key) bind_alternative(el, control_keys[i][0], control_keys[i][1]);
  }
  for (size_t i = 0; editor->vi && i < sizeof vi_keys / sizeof *vi_keys; i++)
    bind_alternative(el, vi_keys[i][0], vi_keys[i][1]);
}
