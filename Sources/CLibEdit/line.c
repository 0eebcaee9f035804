#include "internal.h"

#include <sys/ioctl.h>
#include <time.h>

int64_t ale_now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

ale_editor *ale_of(EditLine *el) {
  void *editor = NULL;
  el_wget(el, EL_CLIENTDATA, &editor);
  return editor;
}

void ale_current(ale_editor *editor, const wchar_t **text, size_t *length, size_t *cursor) {
  const LineInfoW *line = el_wline(editor->el);
  *text = line->buffer;
  *length = (size_t)(line->lastchar - line->buffer);
  if (cursor) *cursor = (size_t)(line->cursor - line->buffer);
}

// libedit fails on inserting or replacing with an empty text: delete, and insert only what there is.
void ale_replace_line(ale_editor *editor, const wchar_t *text) {
  EditLine *el = editor->el;
  const LineInfoW *line = el_wline(el);
  el_cursor(el, (int)(line->lastchar - line->cursor));
  line = el_wline(el);
  if (line->lastchar > line->buffer) el_deletestr(el, (int)(line->lastchar - line->buffer));
  if (text && *text) el_winsertstr(el, text);
}

int ale_columns(const ale_editor *editor) {
  struct winsize size;
  return ioctl(editor->input, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : 80;
}

int ale_rows(const ale_editor *editor) {
  struct winsize size;
  return ioctl(editor->input, TIOCGWINSZ, &size) == 0 && size.ws_row ? size.ws_row : 24;
}

int ale_width(wchar_t character) {
  int width = wcwidth(character);
  return width < 0 ? 2 : width;
}

// Moves a screen position over one character, by the rules that libedit draws by.
void ale_advance(wchar_t character, int columns, int *column, int *row) {
  if (character == L'\n') {
    *column = 0;
    ++*row;
    return;
  }
  if (character == L'\t') {
    do ++*column;
    while (*column & 7);
  } else {
    int width = ale_width(character);
    if (width > 1 && *column + width > columns) {
      *column = 0;
      ++*row;
    }
    *column += width;
  }
  if (*column >= columns) {
    *column -= columns;
    ++*row;
  }
}

// Where the character of this index stands, counted from the beginning of the prompt.
void ale_position(const ale_editor *editor, const wchar_t *text, size_t count, int *column, int *row) {
  int columns = ale_columns(editor);
  *column = editor->prompt_width % columns;
  *row = editor->prompt_width / columns;
  for (size_t i = 0; i < count; i++) ale_advance(text[i], columns, column, row);
}

// Moves the cursor below the whole text, so that something else can be written there.
void ale_go_below_line(ale_editor *editor) {
  const wchar_t *text;
  size_t length, cursor;
  int column, row, last_column, last_row;
  ale_current(editor, &text, &length, &cursor);
  ale_position(editor, text, cursor, &column, &row);
  ale_position(editor, text, length, &last_column, &last_row);
  for (; row < last_row; row++) fputc('\n', editor->out);
  fputs("\r\n", editor->out);
}
