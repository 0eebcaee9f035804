// Bytes from the terminal become keys. libedit's own reader drops what is no valid UTF-8, knows no paste, and takes
// escape sequences that it does not know for text.
#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { DRAFT_IDLE = 400, ESCAPE_WAIT = 50, SEQUENCE_WAIT = 100, PASTE_WAIT = 2000, ESC = 0x1B };

void ale_queue(ale_editor *editor, int key) {
  if (editor->queued < QUEUE_SIZE) editor->queue[editor->queued++] = key;
}

static bool has_unsaved_change(const ale_editor *editor) {
  return editor->draft && editor->changed_at > editor->drafted_at;
}

static enum ale_filled take_bytes(ale_editor *editor) {
  ssize_t count = read(editor->input, editor->bytes + editor->filled, INPUT_SIZE - editor->filled);
  if (count > 0) {
    editor->filled += (size_t)count;
    return FILLED;
  }
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return FILL_TIMEOUT;
  editor->at_end = editor->done = true;
  editor->status = ale_hangup;
  ale_save_draft(editor);
  return FILL_STOPPED;
}

// Waits for at least one more byte, at most `timeout` milliseconds (negative: for ever). When idle, the draft is
// saved meanwhile.
enum ale_filled ale_fill(ale_editor *editor, int timeout, bool idle) {
  for (;;) {
    memmove(editor->bytes, editor->bytes + editor->used, editor->filled - editor->used);
    editor->filled -= editor->used;
    editor->used = 0;
    if (editor->filled == INPUT_SIZE) return FILLED;
    bool saves = idle && has_unsaved_change(editor);
    int64_t due = editor->changed_at + DRAFT_IDLE - ale_now();
    int wait = saves ? (due < 0 ? 0 : (int)due) : timeout;
    struct pollfd sources[2] = {{editor->input, POLLIN, 0}, {ale_signal_descriptor(), POLLIN, 0}};
    int ready = poll(sources, 2, wait);
    if (ready < 0 && errno != EINTR) return FILL_STOPPED;
    if (ready > 0 && sources[1].revents & POLLIN) {
      enum ale_notice notice = ale_take_signals(editor);
      if (notice != NOTICE_NONE) return notice == NOTICE_KEY ? FILL_KEY : FILL_STOPPED;
    }
    if (ready > 0 && sources[0].revents & (POLLIN | POLLHUP | POLLERR)) {
      enum ale_filled filled = take_bytes(editor);
      if (filled != FILL_TIMEOUT) return filled;
    }
    if (ready == 0 && saves) {
      ale_save_draft(editor);
      editor->drafted_at = editor->changed_at;
    } else if (ready == 0) {
      return FILL_TIMEOUT;
    }
  }
}

// Whether the byte that lies so far ahead is there, waiting a little for it.
bool ale_has_byte(ale_editor *editor, size_t ahead, int timeout) {
  while (editor->used + ahead >= editor->filled) {
    if (editor->filled - editor->used == INPUT_SIZE) return false;
    enum ale_filled filled = ale_fill(editor, timeout, false);
    if (filled != FILLED && filled != FILL_KEY) return false;
  }
  return true;
}

static unsigned char byte_at(const ale_editor *editor, size_t ahead) { return editor->bytes[editor->used + ahead]; }

// The key of a CSI sequence with these parameters and this final byte; 0 for one that means nothing here.
static int key_of_sequence(const char *parameters, char final) {
  bool modified = strchr(parameters, ';') != NULL;
  switch (final) {
  case 'A': return KEY_UP;
  case 'B': return KEY_DOWN;
  case 'C': return modified ? KEY_WORD_RIGHT : KEY_RIGHT;
  case 'D': return modified ? KEY_WORD_LEFT : KEY_LEFT;
  case 'H': return KEY_HOME;
  case 'F': return KEY_END;
  case 'u': return strncmp(parameters, "13;", 3) == 0 ? KEY_NEWLINE : 0;  // Shift-Enter, kitty's protocol
  case '~': break;
  default: return 0;
  }
  switch (atoi(parameters)) {
  case 1: case 7: return KEY_HOME;
  case 4: case 8: return KEY_END;
  case 3: return modified ? KEY_DELETE_WORD : KEY_DELETE;
  case 27: return strstr(parameters, ";13") ? KEY_NEWLINE : 0;  // Shift-Enter, xterm's protocol
  default: return 0;
  }
}

// A bracketed paste: all of it is one text, with its line breaks, and none of it is a key. One that is cut short is
// kept.
static int read_paste(ale_editor *editor) {
  static const char end[] = "\033[201~";
  const size_t end_length = sizeof end - 1;
  char *text = NULL;
  size_t length = 0, capacity = 0;
  while (ale_has_byte(editor, 0, editor->done ? 0 : PASTE_WAIT)) {
    if (length + 1 > capacity) {
      capacity = capacity ? capacity * 2 : 4096;
      text = ale_grow(text, capacity, 1);
    }
    text[length++] = (char)editor->bytes[editor->used++];
    if (length >= end_length && !memcmp(text + length - end_length, end, end_length)) {
      length -= end_length;
      break;
    }
  }
  free(editor->pending);
  editor->pending = ale_from_utf8(text ? text : "", length, true, NULL);
  free(text);
  return KEY_PASTE;
}

// ESC [ … : reads to the final byte.
static int read_control_sequence(ale_editor *editor) {
  char parameters[64];
  size_t at = 2, count = 0;
  for (;; at++) {
    if (!ale_has_byte(editor, at, SEQUENCE_WAIT)) {
      editor->used = editor->filled;
      return 0;
    }
    unsigned char byte = byte_at(editor, at);
    if ((byte >= 0x40 && byte <= 0x7E) || byte < 0x20) break;
    if (count < sizeof parameters - 1) parameters[count++] = (char)byte;
  }
  parameters[count] = 0;
  char final = (char)byte_at(editor, at);
  editor->used += at + 1;
  if (final == '~' && !strcmp(parameters, "200")) return read_paste(editor);
  if (final == 'M' && count == 0) {  // a mouse report: three bytes follow
    if (ale_has_byte(editor, 2, SEQUENCE_WAIT)) editor->used += 3;
    return 0;
  }
  return key_of_sequence(parameters, final);
}

// ESC ] …, ESC P …: what a terminal answers; up to BEL or ESC \.
static int skip_string_sequence(ale_editor *editor) {
  size_t at = 2;
  while (ale_has_byte(editor, at, SEQUENCE_WAIT)) {
    unsigned char byte = byte_at(editor, at++);
    if (byte == 7) break;
    if (byte == ESC) {
      if (ale_has_byte(editor, at, SEQUENCE_WAIT)) at++;
      break;
    }
  }
  editor->used += at < editor->filled - editor->used ? at : editor->filled - editor->used;
  return 0;
}

static int read_escape(ale_editor *editor) {
  if (!ale_has_byte(editor, 1, ESCAPE_WAIT)) {
    editor->used++;
    return editor->vi ? KEY_VI_COMMAND : 0;
  }
  unsigned char next = byte_at(editor, 1);
  switch (next) {
  case '[': return read_control_sequence(editor);
  case ']': case 'P': case '_': case '^': return skip_string_sequence(editor);
  case 'O':
    if (!ale_has_byte(editor, 2, ESCAPE_WAIT)) {
      editor->used += 2;
      return 0;
    }
    editor->used += 3;
    return key_of_sequence("", (char)editor->bytes[editor->used - 1]);
  default: break;
  }
  if (editor->vi && next != '\n' && next != '\r') {
    editor->used++;
    return KEY_VI_COMMAND;
  }
  editor->used += next == ESC ? 1 : 2;
  switch (next) {
  case '\n': case '\r': return KEY_NEWLINE;
  case 'b': return KEY_WORD_LEFT;
  case 'f': return KEY_WORD_RIGHT;
  case 'd': return KEY_DELETE_WORD;
  case 127: case 8: return KEY_DELETE_WORD_BACK;
  // libedit binds ESC x to a function that erases the line: no other key with ESC reaches it.
  default: return 0;
  }
}

static int read_scalar(ale_editor *editor) {
  uint32_t scalar = 0xFFFD;
  size_t taken;
  while (!(taken = ale_decode(editor->bytes + editor->used, editor->filled - editor->used, &scalar))) {
    if (!ale_has_byte(editor, editor->filled - editor->used, SEQUENCE_WAIT)) {
      taken = editor->filled - editor->used;
      scalar = 0xFFFD;
      break;
    }
  }
  editor->used += taken;
  return scalar >= 0x80 && scalar < 0xA0 ? 0 : (int)scalar;
}

// The next key or character; 0 for nothing, -1 where reading stops.
int ale_next_key(ale_editor *editor) {
  if (editor->queued) {
    int key = editor->queue[0];
    memmove(editor->queue, editor->queue + 1, sizeof editor->queue[0] * (size_t)--editor->queued);
    return key;
  }
  if (editor->done) return -1;
  if (editor->used >= editor->filled) {
    if (editor->needs_redraw) {
      editor->needs_redraw = false;
      return KEY_REDRAW;
    }
    return ale_fill(editor, -1, true) == FILL_STOPPED ? -1 : 0;
  }
  unsigned char byte = byte_at(editor, 0);
  if (byte == ESC) return read_escape(editor);
  if (byte >= 0x80) return read_scalar(editor);
  editor->used++;
  return byte;
}

// Characters above U+00FF have no place in libedit's key map: they come as a paste of their own.
static int paste_scalar(ale_editor *editor, int scalar) {
  wchar_t *text = ale_allocate(INPUT_SIZE + 1, sizeof *text);
  text[0] = (wchar_t)scalar;
  if (wcwidth((wchar_t)scalar) != 1) editor->needs_redraw = true;
  ale_take_plain(editor, text, 1, INPUT_SIZE);
  free(editor->pending);
  editor->pending = text;
  return KEY_PASTE;
}

// What libedit calls for each key (EL_GETCFN): 1 for a key, 0 at the end of input, -1 where reading stops.
int ale_read_key(EditLine *el, wchar_t *key) {
  ale_editor *editor = ale_of(el);
  ale_note_change(editor);
  for (;;) {
    int next = ale_next_key(editor);
    if (next < 0) {
      *key = 0;
      if (editor->status == ale_hangup) return 0;
      errno = EINTR;
      return -1;
    }
    if (next == 0) continue;
    bool is_own = next == KEY_RESIZE || next == KEY_CONTINUE || next == KEY_REDRAW;
    if (editor->search == SEARCH_ON && !is_own) next = ale_search_key(editor, next);
    if (next >= 0x100) next = paste_scalar(editor, next);
    *key = (wchar_t)next;
    return 1;
  }
}
