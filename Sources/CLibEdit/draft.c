// The draft of an unfinished line, and the texts that undo goes back to.
#include "internal.h"

#include <stdlib.h>

enum { LONGEST_UNSAVED = 2000 };

static bool equals(const ale_text *known, const wchar_t *text, size_t length) {
  return known->text && known->length == length && !wmemcmp(known->text, text, length);
}

// While the history is searched the line shows a find; the draft is what was typed before.
static void draft_text(ale_editor *editor, const wchar_t **text, size_t *length) {
  if (editor->search != SEARCH_OFF && editor->search_draft) {
    *text = editor->search_draft;
    *length = wcslen(editor->search_draft);
  } else {
    ale_current(editor, text, length, NULL);
  }
}

void ale_save_draft(ale_editor *editor) {
  if (!editor->el) return;
  const wchar_t *text;
  size_t length, count;
  draft_text(editor, &text, &length);
  editor->dirty_since = 0;
  if (!editor->draft || equals(&editor->drafted, text, length)) return;
  ale_set_text(&editor->drafted, text, length);
  editor->drafted_at = ale_now();
  char *utf8 = ale_to_utf8(text, length, &count);
  editor->draft(editor->context, utf8, count);
  free(utf8);
}

// Whether the change only went on with the word that the newest undo step began.
static bool continues_word(const ale_editor *editor, const wchar_t *text, size_t length) {
  const ale_text *last = &editor->last;
  if (!editor->undo_count || length != last->length + 1 || wmemcmp(last->text, text, last->length)) return false;
  wchar_t typed = text[length - 1];
  return typed != L' ' && typed != L'\n' && editor->undo[editor->undo_count - 1].length < last->length;
}

static void push_undo(ale_editor *editor) {
  if (editor->undo_count == editor->undo_capacity) {
    editor->undo_capacity = editor->undo_capacity ? editor->undo_capacity * 2 : 32;
    editor->undo = ale_grow(editor->undo, editor->undo_capacity, sizeof *editor->undo);
  }
  ale_text *step = &editor->undo[editor->undo_count++];
  *step = (ale_text){NULL, 0};
  ale_set_text(step, editor->last.text, editor->last.length);
}

// libedit's difference from screen to screen is wrong when a wide character is half overwritten: draw it all.
static bool has_wide(const wchar_t *text, size_t length) {
  for (size_t i = 0; i < length; i++) {
    if (text[i] >= 0x300 && wcwidth(text[i]) != 1) return true;
  }
  return false;
}

// Called before each key: notes what the key before it changed.
void ale_note_change(ale_editor *editor) {
  if (editor->search != SEARCH_OFF) return;
  // Within a burst of plain text the work is done once, at its end.
  if (editor->used < editor->filled && editor->bytes[editor->used] >= 0x20 && editor->bytes[editor->used] != 0x7F)
    return;
  const wchar_t *text;
  size_t length, cursor;
  ale_current(editor, &text, &length, &cursor);
  if (equals(&editor->last, text, length)) return;
  editor->changed_at = ale_now();
  if (!editor->dirty_since) editor->dirty_since = editor->changed_at;
  if (cursor != length && has_wide(text, length)) editor->needs_redraw = true;
  if (!editor->undoing && editor->last.text && !continues_word(editor, text, length)) push_undo(editor);
  editor->undoing = false;
  ale_set_text(&editor->last, text, length);
  if (editor->changed_at - editor->dirty_since > LONGEST_UNSAVED) ale_save_draft(editor);
}

// Begins a new line: nothing to undo, nothing drafted.
void ale_forget_line(ale_editor *editor) {
  for (size_t i = 0; i < editor->undo_count; i++) free(editor->undo[i].text);
  editor->undo_count = 0;
  ale_set_text(&editor->last, L"", 0);
  free(editor->drafted.text);
  editor->drafted = (ale_text){NULL, 0};
  editor->drafted_at = editor->changed_at = editor->dirty_since = 0;
}
