// What the files of this target share.
#ifndef CLIBEDIT_INTERNAL_H
#define CLIBEDIT_INTERNAL_H

#include "clibedit.h"

#include <histedit.h>
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>

// Keys that no keyboard sends: the decoder drops U+0080 to U+009F, so libedit can have them bound to functions.
enum ale_key {
  KEY_PREFILL = 0x80, KEY_REDRAW, KEY_RESIZE, KEY_PASTE, KEY_NEWLINE, KEY_UP, KEY_DOWN, KEY_LEFT, KEY_RIGHT,
  KEY_HOME, KEY_END, KEY_WORD_LEFT, KEY_WORD_RIGHT, KEY_DELETE, KEY_DELETE_WORD_BACK, KEY_DELETE_WORD,
  KEY_VI_COMMAND, KEY_SUBMIT, KEY_SEARCH, KEY_CONTINUE, KEY_LAST
};

enum { INPUT_SIZE = 65536, QUEUE_SIZE = 16, PATTERN_SIZE = 256 };

typedef struct {
  wchar_t *text;
  size_t length;
} ale_text;

typedef enum { SEARCH_OFF, SEARCH_ON, SEARCH_ABANDONED, SEARCH_ACCEPTED } ale_search_state;

struct ale_editor {
  EditLine *el;  // NULL without a terminal
  FILE *in, *out;
  int input;
  bool interactive, vi;

  void *context;
  ale_complete complete;
  ale_draft draft;

  // Bytes read and not yet used, and private keys that wait.
  unsigned char bytes[INPUT_SIZE];
  size_t used, filled;
  bool at_end;
  int queue[QUEUE_SIZE];
  int queued;

  // The line being read.
  wchar_t *prompt;
  int prompt_width;
  char style[32];
  wchar_t *pending;  // text that KEY_PASTE inserts
  wchar_t *prefill;
  ale_status status;
  int signal_number;
  bool done, needs_redraw;

  // History: what was added, oldest first; and where Up has come to.
  char **history;
  size_t history_count, history_capacity, history_at;
  wchar_t *kept_line;

  // Undo: the texts before, oldest first; and the newest text seen.
  ale_text *undo;
  size_t undo_count, undo_capacity;
  ale_text last;
  bool undoing;

  // Drafts, in milliseconds of the monotonic clock.
  ale_text drafted;
  int64_t changed_at, drafted_at, dirty_since;

  // Search in the history.
  ale_search_state search;
  wchar_t pattern[PATTERN_SIZE];
  size_t pattern_length, found_at;
  wchar_t *search_draft, *search_prompt;
  int base_prompt_width;
  bool search_failed;
};

struct ale_completions {
  size_t start;
  char **candidates;
  size_t count, capacity;
};

// memory.c: memory that is there when they return; a program without memory ends here.
void *ale_allocate(size_t count, size_t size);
void *ale_grow(void *memory, size_t count, size_t size);
wchar_t *ale_copy_wide(const wchar_t *text, size_t length);
void ale_set_text(ale_text *target, const wchar_t *text, size_t length);

// utf8.c
size_t ale_encode(uint32_t scalar, char *out);
size_t ale_decode(const unsigned char *bytes, size_t count, uint32_t *scalar);
char *ale_to_utf8(const wchar_t *text, size_t length, size_t *count);
wchar_t *ale_from_utf8(const char *text, size_t count, bool cleaned, size_t *length);

// line.c: the text in libedit's buffer, and where it stands on the screen.
int64_t ale_now(void);
ale_editor *ale_of(EditLine *el);
void ale_current(ale_editor *editor, const wchar_t **text, size_t *length, size_t *cursor);
void ale_replace_line(ale_editor *editor, const wchar_t *text);
int ale_rows(const ale_editor *editor);
int ale_width(wchar_t character);
void ale_advance(wchar_t character, int columns, int *column, int *row);
void ale_position(const ale_editor *editor, const wchar_t *text, size_t count, int *column, int *row);
void ale_go_below_line(ale_editor *editor);

// terminal.c: signals, and the terminal's state.
enum ale_notice { NOTICE_NONE, NOTICE_KEY, NOTICE_STOP };
void ale_begin_signals(ale_editor *editor);
void ale_end_signals(void);
int ale_signal_descriptor(void);
enum ale_notice ale_take_signals(ale_editor *editor);

// draft.c
void ale_note_change(ale_editor *editor);
void ale_save_draft(ale_editor *editor);
void ale_forget_line(ale_editor *editor);

// input.c
enum ale_filled { FILLED, FILL_TIMEOUT, FILL_STOPPED, FILL_KEY };
enum ale_filled ale_fill(ale_editor *editor, int timeout, bool idle);
bool ale_has_byte(ale_editor *editor, size_t ahead, int timeout);
int ale_next_key(ale_editor *editor);
int ale_read_key(EditLine *el, wchar_t *key);
void ale_queue(ale_editor *editor, int key);

// editing.c, history.c, completion.c: the functions that keys are bound to.
typedef unsigned char ale_action;
void ale_bind(ale_editor *editor);
void ale_add_functions(ale_editor *editor);
size_t ale_take_plain(ale_editor *editor, wchar_t *text, size_t length, size_t capacity);
int ale_search_key(ale_editor *editor, int key);
ale_action ale_up(EditLine *el, int key);
ale_action ale_down(EditLine *el, int key);
ale_action ale_search(EditLine *el, int key);
ale_action ale_show_search(EditLine *el, int key);
ale_action ale_complete_word(EditLine *el, int key);

// editor.c
wchar_t *ale_styled_prompt(ale_editor *editor, const char *text);

#endif
