#include "internal.h"

#include <stdlib.h>
#include <string.h>

// A program without memory can't keep what is being typed; ending here restores the terminal (see terminal.c),
// and the draft is on disk.
static void *checked(void *memory) {
  if (!memory) abort();
  return memory;
}

void *ale_allocate(size_t count, size_t size) { return checked(calloc(count ? count : 1, size)); }

void *ale_grow(void *memory, size_t count, size_t size) { return checked(reallocarray(memory, count, size)); }

wchar_t *ale_copy_wide(const wchar_t *text, size_t length) {
  wchar_t *copy = ale_allocate(length + 1, sizeof *copy);
  if (length) wmemcpy(copy, text, length);
  return copy;
}

void ale_set_text(ale_text *target, const wchar_t *text, size_t length) {
  wchar_t *copy = ale_copy_wide(text, length);
  free(target->text);
  target->text = copy;
  target->length = length;
}

void ale_free_text(char *text) { free(text); }
