// A child on a pseudo-terminal of its own: forkpty and execve, which Swift can't call.
#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

// The terminal's descriptor, and the child's process in `pid`; -1 where it could not be made.
int cpt_spawn(const char *const argv[], const char *const environment[], int rows, int columns, int *pid);
int cpt_resize(int descriptor, int rows, int columns);
// Whether the terminal echoes and reads whole lines, as a shell leaves it.
int cpt_is_cooked(int descriptor);

#endif
