// Tab: what all candidates share is inserted; where that is nothing, they are listed in columns.
#include "internal.h"

#include <stdlib.h>
#include <string.h>

void ale_completion_start(ale_completions *completions, size_t start) { completions->start = start; }

void ale_completion_add(ale_completions *completions, const char *text) {
  if (completions->count == completions->capacity) {
    completions->capacity = completions->capacity ? completions->capacity * 2 : 16;
    completions->candidates =
        ale_grow(completions->candidates, completions->capacity, sizeof *completions->candidates);
  }
  size_t size = strlen(text) + 1;
  char *copy = ale_allocate(size, 1);
  memcpy(copy, text, size);
  completions->candidates[completions->count++] = copy;
}

// How many bytes all candidates begin with, whole characters only.
static size_t shared_length(const ale_completions *completions) {
  const char *first = completions->candidates[0];
  size_t shared = strlen(first);
  for (size_t i = 1; i < completions->count; i++) {
    size_t equal = 0;
    while (equal < shared && completions->candidates[i][equal] == first[equal]) equal++;
    shared = equal;
  }
  while (shared && ((unsigned char)first[shared] & 0xC0) == 0x80) shared--;
  return shared;
}

static int display_width(const char *text) {
  size_t length;
  wchar_t *wide = ale_from_utf8(text, strlen(text), true, &length);
  int width = 0;
  for (size_t i = 0; i < length; i++) width += ale_width(wide[i]);
  free(wide);
  return width;
}

static void list(ale_editor *editor, const ale_completions *completions) {
  int widest = 0;
  for (size_t i = 0; i < completions->count; i++) {
    int width = display_width(completions->candidates[i]);
    if (width > widest) widest = width;
  }
  int in_row = ale_columns(editor) / (widest + 2);
  if (in_row < 1) in_row = 1;
  ale_go_below_line(editor);
  for (size_t i = 0; i < completions->count; i++) {
    const char *text = completions->candidates[i];
    fputs(text, editor->out);
    bool ends_row = (i + 1) % (size_t)in_row == 0 || i + 1 == completions->count;
    if (ends_row) fputs("\r\n", editor->out);
    else fprintf(editor->out, "%*s", widest + 2 - display_width(text), "");
  }
  fflush(editor->out);
  el_set(editor->el, EL_REFRESH);
}

// Puts the shared part in place of what was typed; a blank behind the only candidate at the end of the line.
static void insert_shared(ale_editor *editor, const ale_completions *completions, const char *before, size_t shared,
                          size_t cursor, bool at_end) {
  size_t kept;
  free(ale_from_utf8(before, completions->start, false, &kept));
  char *text = ale_allocate(shared + 2, 1);
  memcpy(text, completions->candidates[0], shared);
  if (completions->count == 1 && at_end) text[shared++] = ' ';
  wchar_t *wide = ale_from_utf8(text, shared, false, NULL);
  el_deletestr(editor->el, (int)(cursor - kept));
  el_winsertstr(editor->el, wide);
  free(wide);
  free(text);
}

ale_action ale_complete_word(EditLine *el, int key) {
  (void)key;
  ale_editor *editor = ale_of(el);
  if (!editor->complete) return CC_ERROR;
  const wchar_t *line;
  size_t length, cursor, cursor_bytes;
  ale_current(editor, &line, &length, &cursor);
  char *before = ale_to_utf8(line, cursor, &cursor_bytes);
  char *text = ale_to_utf8(line, length, NULL);
  ale_completions completions = {.start = cursor_bytes};
  editor->complete(editor->context, text, cursor_bytes, &completions);
  ale_action action = CC_ERROR;
  if (completions.count && completions.start <= cursor_bytes) {
    size_t shared = shared_length(&completions);
    if (shared > cursor_bytes - completions.start || completions.count == 1) {
      insert_shared(editor, &completions, before, shared, cursor, cursor == length);
      action = CC_REFRESH;
    } else {
      list(editor, &completions);
      action = CC_NORM;
    }
  }
  for (size_t i = 0; i < completions.count; i++) free(completions.candidates[i]);
  free(completions.candidates);
  free(before);
  free(text);
  return action;
}
