#include "cpseudoterminal.h"

#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

int cpt_spawn(const char *const argv[], const char *const environment[], int rows, int columns, int *pid) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int descriptor;
  pid_t child = forkpty(&descriptor, NULL, NULL, &size);
  if (child == 0) {
    // Swift's worker threads block signals, and a child inherits that.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    execve(argv[0], (char *const *)argv, (char *const *)environment);
    _exit(127);
  }
  *pid = child;
  return child < 0 ? -1 : descriptor;
}

int cpt_resize(int descriptor, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(descriptor, TIOCSWINSZ, &size);
}

int cpt_is_cooked(int descriptor) {
  struct termios modes;
  return tcgetattr(descriptor, &modes) == 0 && (modes.c_lflag & ECHO) && (modes.c_lflag & ICANON);
}
