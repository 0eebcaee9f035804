// Signals come through a pipe, so that everything they cause is done between two keys: libedit's own handlers
// (EL_SIGNAL) kill the process group, allocate in the handler and do not redraw.
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { SIGNALS = 5, FATAL_SIGNALS = 7 };
static const int signals[SIGNALS] = {SIGWINCH, SIGCONT, SIGTERM, SIGHUP, SIGINT};
static const int fatal_signals[FATAL_SIGNALS] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT};

static int pipe_ends[2] = {-1, -1};
static struct sigaction old_actions[SIGNALS], old_fatal_actions[FATAL_SIGNALS];
static struct termios cooked;
static volatile sig_atomic_t cooked_descriptor = -1;

static void pass_on(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe already holds news enough.
  if (write(pipe_ends[1], &byte, 1) < 0) errno = saved;
  errno = saved;
}

// A program that dies at the prompt leaves the terminal as it found it.
static void restore_and_die(int number) {
  if (cooked_descriptor >= 0) {
    tcsetattr(cooked_descriptor, TCSANOW, &cooked);
    static const char leave[] = "\033[?2004l\r\n";
    if (write(cooked_descriptor, leave, sizeof leave - 1) < 0) _exit(128 + number);
  }
  signal(number, SIG_DFL);
  raise(number);
}

void ale_begin_signals(ale_editor *editor) {
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_NONBLOCK | O_CLOEXEC) < 0) return;
  struct sigaction action = {.sa_handler = pass_on};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < SIGNALS; i++) sigaction(signals[i], &action, &old_actions[i]);
  if (tcgetattr(editor->input, &cooked) == 0) cooked_descriptor = editor->input;
  struct sigaction fatal = {.sa_handler = restore_and_die};
  sigemptyset(&fatal.sa_mask);
  for (int i = 0; i < FATAL_SIGNALS; i++) sigaction(fatal_signals[i], &fatal, &old_fatal_actions[i]);
}

void ale_end_signals(void) {
  if (pipe_ends[0] < 0) return;
  for (int i = 0; i < SIGNALS; i++) sigaction(signals[i], &old_actions[i], NULL);
  for (int i = 0; i < FATAL_SIGNALS; i++) sigaction(fatal_signals[i], &old_fatal_actions[i], NULL);
  cooked_descriptor = -1;
}

int ale_signal_descriptor(void) { return pipe_ends[0]; }

static enum ale_notice stop(ale_editor *editor, ale_status status, int number) {
  editor->status = status;
  editor->signal_number = number;
  editor->done = true;
  ale_save_draft(editor);
  return NOTICE_STOP;
}

// A terminal that is resized by dragging sends many signals: the last one counts.
static void let_resizing_settle(void) {
  struct timespec moment = {0, 30000000};
  nanosleep(&moment, NULL);
  unsigned char byte;
  while (read(pipe_ends[0], &byte, 1) == 1) {
    if (byte != SIGWINCH) pass_on(byte);
    else continue;
    break;
  }
}

enum ale_notice ale_take_signals(ale_editor *editor) {
  unsigned char byte;
  bool resized = false, continued = false;
  while (read(pipe_ends[0], &byte, 1) == 1) {
    switch (byte) {
    case SIGWINCH: resized = true; break;
    case SIGCONT: continued = true; break;
    case SIGINT: return stop(editor, ale_interrupted, SIGINT);
    default: return stop(editor, ale_terminated, byte);
    }
  }
  if (!editor->interactive || (!resized && !continued)) return NOTICE_NONE;
  if (resized) let_resizing_settle();
  ale_queue(editor, continued ? KEY_CONTINUE : KEY_RESIZE);
  return NOTICE_KEY;
}
