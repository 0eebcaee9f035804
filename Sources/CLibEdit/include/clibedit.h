// A line editor over libedit's native interface (histedit.h): UTF-8 in, UTF-8 out, no variadic functions, no
// wchar_t. The only place that knows libedit. Use it from one thread.
#ifndef CLIBEDIT_H
#define CLIBEDIT_H

#include <stdbool.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

typedef struct ale_editor ale_editor;

// How a call of ale_read_line ended. `text` holds what is said here.
typedef enum {
  ale_line = 0,         // Enter: the line, which may have line breaks in it
  ale_interrupted = 1,  // Ctrl-C: what was typed so far
  ale_end_of_input = 2, // Ctrl-D on an empty line, or the end of a pipe
  ale_hangup = 3,       // the terminal is gone: what was typed so far
  ale_terminated = 4,   // SIGTERM or SIGHUP: what was typed so far
  ale_open_editor = 5,  // Ctrl-X Ctrl-E: what was typed so far
  ale_failed = 6        // reading failed: see errno
} ale_status;

// Takes the candidates of a completion: where in the text they begin (a byte offset), and each candidate.
typedef struct ale_completions ale_completions;
void ale_completion_start(ale_completions *completions, size_t start);
void ale_completion_add(ale_completions *completions, const char *text);

// Called for Tab with the whole text and the cursor as a byte offset.
typedef void (*ale_complete)(void *_Nullable context, const char *text, size_t cursor,
                             ale_completions *completions);
// Called with the text so far when the keyboard was idle, at the latest after two seconds of typing, and when a
// signal ends the program.
typedef void (*ale_draft)(void *_Nullable context, const char *text, size_t length);

// Makes an editor on two open descriptors, which are duplicated. With no terminal, or one that can't move its
// cursor, lines are read as they come. NULL where memory or descriptors are short.
ale_editor *_Nullable ale_create(const char *program, int input, int output);
void ale_destroy(ale_editor *editor);

bool ale_is_interactive(const ale_editor *editor);
// The width of the terminal in columns; 80 where there is none.
int ale_columns(const ale_editor *editor);

void ale_set_callbacks(ale_editor *editor, void *_Nullable context, ale_complete _Nullable complete,
                       ale_draft _Nullable draft);
// Reads the person's ~/.editrc, or the file named; whether it could be read.
bool ale_load_settings(ale_editor *editor, const char *_Nullable path);
// Adds a line that Up and Ctrl-R find; a line equal to the newest is not added again.
void ale_add_to_history(ale_editor *editor, const char *line);

// Reads one line. `prompt` is one short line of plain text, `style` an SGR list ("1;36") or NULL, `prefill` the
// text to begin with or NULL. The text, of `length` bytes, is the caller's: give it to ale_free_text.
ale_status ale_read_line(ale_editor *editor, const char *prompt, const char *_Nullable style,
                         const char *_Nullable prefill, char *_Nullable *_Nonnull text, size_t *length,
                         int *signal_number);
void ale_free_text(char *_Nullable text);

#pragma clang assume_nonnull end
#endif
