// Up, Down and Ctrl-R over lines of our own: libedit's history cuts the line being typed at 1,024 characters, and
// its search writes into the line and fails on anything but ASCII.
#include "internal.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

void ale_add_to_history(ale_editor *editor, const char *line) {
  if (!*line || (editor->history_count && !strcmp(editor->history[editor->history_count - 1], line))) return;
  if (editor->history_count == editor->history_capacity) {
    editor->history_capacity = editor->history_capacity ? editor->history_capacity * 2 : 64;
    editor->history = ale_grow(editor->history, editor->history_capacity, sizeof *editor->history);
  }
  size_t size = strlen(line) + 1;
  char *copy = ale_allocate(size, 1);
  memcpy(copy, line, size);
  editor->history[editor->history_count++] = copy;
}

static void show_entry(ale_editor *editor, size_t index) {
  const char *entry = editor->history[index];
  wchar_t *text = ale_from_utf8(entry, strlen(entry), false, NULL);
  ale_replace_line(editor, text);
  free(text);
}

static void show_history(ale_editor *editor) {
  if (editor->history_at == editor->history_count) ale_replace_line(editor, editor->kept_line);
  else show_entry(editor, editor->history_at);
}

// Moves the cursor one row up (-1) or down (+1) within the text; false where it stands at its edge.
static bool move_by_row(ale_editor *editor, int direction) {
  const wchar_t *text;
  size_t length, cursor, best = 0;
  int column, row, from_column, from_row, nearest = INT_MAX;
  ale_current(editor, &text, &length, &cursor);
  ale_position(editor, text, cursor, &from_column, &from_row);
  ale_position(editor, text, 0, &column, &row);
  int columns = ale_columns(editor);
  for (size_t i = 0; i <= length; i++) {
    int distance = abs(column - from_column);
    if (row == from_row + direction && distance < nearest) {
      nearest = distance;
      best = i;
    }
    if (i < length) ale_advance(text[i], columns, &column, &row);
  }
  if (nearest == INT_MAX) return false;
  el_cursor(editor->el, (int)((long)best - (long)cursor));
  return true;
}

ale_action ale_up(EditLine *el, int key) {
  (void)key;
  ale_editor *editor = ale_of(el);
  if (move_by_row(editor, -1)) return CC_CURSOR;
  if (editor->history_at == 0) return CC_ERROR;
  if (editor->history_at == editor->history_count) {
    const wchar_t *text;
    size_t length;
    ale_current(editor, &text, &length, NULL);
    free(editor->kept_line);
    editor->kept_line = ale_copy_wide(text, length);
  }
  editor->history_at--;
  show_history(editor);
  return CC_REFRESH;
}

ale_action ale_down(EditLine *el, int key) {
  (void)key;
  ale_editor *editor = ale_of(el);
  if (move_by_row(editor, +1)) return CC_CURSOR;
  if (editor->history_at >= editor->history_count) return CC_ERROR;
  editor->history_at++;
  show_history(editor);
  return CC_REFRESH;
}

// Looks for the pattern in the lines before this one.
static void find_before(ale_editor *editor, size_t from) {
  editor->search_failed = editor->pattern_length > 0;
  if (!editor->pattern_length) return;
  char *pattern = ale_to_utf8(editor->pattern, editor->pattern_length, NULL);
  for (size_t i = from; i-- > 0;) {
    if (!strcasestr(editor->history[i], pattern)) continue;
    editor->found_at = i;
    editor->search_failed = false;
    break;
  }
  free(pattern);
}

static void set_search_prompt(ale_editor *editor) {
  char *pattern = ale_to_utf8(editor->pattern, editor->pattern_length, NULL);
  char prompt[PATTERN_SIZE * 4 + 32];
  snprintf(prompt, sizeof prompt, "(%ssearch) %s: ", editor->search_failed ? "no match, " : "", pattern);
  free(pattern);
  free(editor->search_prompt);
  editor->search_prompt = ale_styled_prompt(editor, prompt);
}

ale_action ale_search(EditLine *el, int key) {
  (void)key;
  ale_editor *editor = ale_of(el);
  const wchar_t *text;
  size_t length;
  ale_current(editor, &text, &length, NULL);
  free(editor->search_draft);
  editor->search_draft = ale_copy_wide(text, length);
  editor->search = SEARCH_ON;
  editor->pattern_length = 0;
  editor->found_at = editor->history_count;
  editor->search_failed = false;
  set_search_prompt(editor);
  return CC_REFRESH;
}

// A key typed while searching; what libedit is given in its place.
int ale_search_key(ale_editor *editor, int key) {
  enum { CTRL_C = 3, CTRL_G = 7, BACKSPACE = 8, CTRL_R = 0x12, DELETE = 0x7F };
  if (key == CTRL_C || key == CTRL_G) {
    editor->search = SEARCH_ABANDONED;
    return KEY_SEARCH;
  }
  if (key == CTRL_R) {
    find_before(editor, editor->search_failed ? editor->history_count : editor->found_at);
  } else if (key == BACKSPACE || key == DELETE) {
    if (editor->pattern_length) editor->pattern_length--;
    find_before(editor, editor->history_count);
  } else if (key >= 0x20 && (key < 0x80 || key >= 0xA0)) {
    if (editor->pattern_length < PATTERN_SIZE - 1) editor->pattern[editor->pattern_length++] = (wchar_t)key;
    find_before(editor, editor->history_count);
  } else {
    editor->search = SEARCH_ACCEPTED;
    ale_queue(editor, key);
    return KEY_SEARCH;
  }
  set_search_prompt(editor);
  return KEY_SEARCH;
}

ale_action ale_show_search(EditLine *el, int key) {
  (void)key, (void)el;
  ale_editor *editor = ale_of(el);
  if (editor->search == SEARCH_ON) {
    if (editor->pattern_length && !editor->search_failed) show_entry(editor, editor->found_at);
    return CC_REFRESH;
  }
  editor->prompt_width = editor->base_prompt_width;
  if (editor->search == SEARCH_ABANDONED) ale_replace_line(editor, editor->search_draft);
  editor->search = SEARCH_OFF;
  return CC_REFRESH;
}
