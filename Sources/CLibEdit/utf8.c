#include "internal.h"

enum { REPLACEMENT = 0xFFFD };

size_t ale_encode(uint32_t c, char *out) {
  if (c < 0x80) {
    out[0] = (char)c;
    return 1;
  }
  if (c < 0x800) {
    out[0] = (char)(0xC0 | c >> 6);
    out[1] = (char)(0x80 | (c & 0x3F));
    return 2;
  }
  if (c < 0x10000) {
    out[0] = (char)(0xE0 | c >> 12);
    out[1] = (char)(0x80 | (c >> 6 & 0x3F));
    out[2] = (char)(0x80 | (c & 0x3F));
    return 3;
  }
  out[0] = (char)(0xF0 | c >> 18);
  out[1] = (char)(0x80 | (c >> 12 & 0x3F));
  out[2] = (char)(0x80 | (c >> 6 & 0x3F));
  out[3] = (char)(0x80 | (c & 0x3F));
  return 4;
}

// Decodes one scalar strictly (RFC 3629): how many bytes it took, or 0 when more are needed. What is not valid is
// U+FFFD: libedit itself would drop it.
size_t ale_decode(const unsigned char *bytes, size_t count, uint32_t *scalar) {
  uint32_t c = bytes[0], least;
  size_t needed;
  if (c < 0x80) {
    *scalar = c;
    return 1;
  }
  if (c >= 0xC2 && c <= 0xDF) {
    needed = 2, least = 0x80, c &= 0x1F;
  } else if (c >= 0xE0 && c <= 0xEF) {
    needed = 3, least = 0x800, c &= 0x0F;
  } else if (c >= 0xF0 && c <= 0xF4) {
    needed = 4, least = 0x10000, c &= 0x07;
  } else {
    *scalar = REPLACEMENT;
    return 1;
  }
  for (size_t i = 1; i < needed; i++) {
    if (i >= count) return 0;
    if ((bytes[i] & 0xC0) != 0x80) {
      *scalar = REPLACEMENT;
      return i;
    }
    c = c << 6 | (bytes[i] & 0x3F);
  }
  bool valid = c >= least && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
  *scalar = valid ? c : REPLACEMENT;
  return needed;
}

char *ale_to_utf8(const wchar_t *text, size_t length, size_t *count) {
  char *out = ale_allocate(length * 4 + 1, 1);
  size_t used = 0;
  for (size_t i = 0; i < length; i++) used += ale_encode((uint32_t)text[i], out + used);
  if (count) *count = used;
  return out;
}

static bool is_control(uint32_t c) {
  return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
}

// With `cleaned`, line ends become LF and other control characters are left out: text that a key did not send.
wchar_t *ale_from_utf8(const char *text, size_t count, bool cleaned, size_t *length) {
  wchar_t *out = ale_allocate(count + 1, sizeof *out);
  size_t used = 0;
  for (size_t i = 0; i < count;) {
    uint32_t c;
    size_t taken = ale_decode((const unsigned char *)text + i, count - i, &c);
    if (!taken) {
      c = REPLACEMENT;
      taken = count - i;
    }
    i += taken;
    if (cleaned && c == '\r') {
      if (i < count && text[i] == '\n') continue;
      c = '\n';
    }
    if (cleaned && is_control(c)) continue;
    out[used++] = (wchar_t)c;
  }
  out[used] = 0;
  if (length) *length = used;
  return out;
}
