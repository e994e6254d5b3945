// Without it, curses.h of macOS hides the functions for wide characters.
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif

#include "CNcurses.h"
#include "terminal.h"

#include <curses.h>
#include <term.h>
#undef columns
#undef lines

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// The most rows that are shown; Terminal.sizeLimit asks for no more.
#define LP_ROW_LIMIT 512

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
#define SYNC_BEGIN "\033[?2026h"
#define SYNC_END "\033[?2026l"

int lp_input = -1;
int lp_output = -1;

static SCREEN *screen;
static FILE *input_file, *output_file;
static struct termios saved_modes;
static bool has_saved_modes, has_own_colors, has_markers;
static volatile sig_atomic_t is_taken;
// Everything that gives the terminal back, prepared so that a crash handler need not compute it.
static char rescue[256];
static int rescue_length;
static char keypad_on[64], keypad_off[64];

static bool is_utf8(void) {
  const char *set = nl_langinfo(CODESET);
  return set && (strcmp(set, "UTF-8") == 0 || strcmp(set, "utf8") == 0);
}

int lp_set_locale(void) {
  // LC_CTYPE alone: LC_ALL would change how numbers are written and read.
  if (setlocale(LC_CTYPE, "") && is_utf8()) return LP_LOCALE_UTF8;
  static const char *const others[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
  for (unsigned index = 0; index < sizeof others / sizeof *others; index++)
    if (setlocale(LC_CTYPE, others[index]) && is_utf8()) return LP_LOCALE_REPLACED;
  return LP_LOCALE_NONE;
}

const char *lp_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 || !value || !*value ? NULL : value;
}

// Copies a capability without its padding marks such as "$<5>".
static void copy_capability(char *to, size_t size, const char *name) {
  const char *from = lp_capability(name);
  size_t length = 0;
  while (from && *from && length + 1 < size) {
    const char *end = from[0] == '$' && from[1] == '<' ? strchr(from, '>') : NULL;
    if (end) from = end + 1;
    else to[length++] = *from++;
  }
  to[length] = 0;
}

static void add_to_rescue(const char *text) {
  size_t length = strlen(text);
  if (rescue_length + length > sizeof rescue) return;
  memcpy(rescue + rescue_length, text, length);
  rescue_length += (int)length;
}

static void prepare_rescue(void) {
  static const char *const names[] = {"rmkx", "sgr0", "cnorm", "rmcup"};
  char text[64];
  rescue_length = 0;
  if (has_markers) add_to_rescue(SYNC_END PASTE_OFF);
  for (unsigned index = 0; index < sizeof names / sizeof *names; index++) {
    copy_capability(text, sizeof text, names[index]);
    add_to_rescue(text);
  }
  add_to_rescue("\r\n");
}

static void set_modes(void) {
  raw();
  noecho();
  nonl();
  nodelay(stdscr, TRUE);
  intrflush(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  // Waiting input must not cut a frame short.
  typeahead(-1);
}

static void take(void) {
  lp_write(lp_output, keypad_on, (int)strlen(keypad_on));
  if (has_markers) lp_write(lp_output, PASTE_ON, sizeof PASTE_ON - 1);
  is_taken = 1;
}

static void forget(void) {
  if (screen) delscreen(screen);
  if (input_file) fclose(input_file);
  if (output_file) fclose(output_file);
  screen = NULL;
  input_file = output_file = NULL;
  lp_input = lp_output = -1;
}

int lp_open(const char *terminal, int input, int output) {
  if (screen) return errno = EBUSY, LP_FAILED;
  lp_input = input;
  lp_output = output;
  has_saved_modes = tcgetattr(input, &saved_modes) == 0;
  int problem = 0;
  // Asked beforehand, because newterm may switch screens before it is known whether it can be used.
  if (setupterm((char *)terminal, output, &problem) != OK) return forget(), LP_UNKNOWN;
  bool moves = lp_capability("cup") != NULL;
  del_curterm(cur_term);
  if (!moves) return forget(), LP_IMMOVABLE;
  int input_copy = dup(input), output_copy = dup(output);
  input_file = input_copy < 0 ? NULL : fdopen(input_copy, "r");
  output_file = output_copy < 0 ? NULL : fdopen(output_copy, "w");
  if (!input_file || !output_file) return forget(), LP_FAILED;
  screen = newterm((char *)terminal, output_file, input_file);
  if (!screen) return forget(), LP_UNKNOWN;
  set_term(screen);
  set_escdelay(25);
  set_modes();
  has_own_colors = has_colors() && start_color() == OK && use_default_colors() == OK;
  // Terminals without an alternate screen, such as vt100, are too old for private modes.
  has_markers = lp_capability("smcup") != NULL || lp_capability("kmous") != NULL;
  copy_capability(keypad_on, sizeof keypad_on, "smkx");
  copy_capability(keypad_off, sizeof keypad_off, "rmkx");
  prepare_rescue();
  lp_resize();
  take();
  return LP_OPENED;
}

void lp_leave(void) {
  if (!screen || !is_taken) return;
  if (has_markers) lp_write(lp_output, PASTE_OFF, sizeof PASTE_OFF - 1);
  lp_write(lp_output, keypad_off, (int)strlen(keypad_off));
  curs_set(1);
  endwin();
  is_taken = 0;
}

void lp_enter(void) {
  if (!screen || is_taken) return;
  reset_prog_mode();
  lp_resize();
  clearok(curscr, TRUE);
  refresh();
  take();
}

void lp_close(void) {
  lp_leave();
  forget();
}

void lp_rescue(void) {
  if (!is_taken) return;
  is_taken = 0;
  lp_write(lp_output, rescue, rescue_length);
  if (has_saved_modes) tcsetattr(lp_input, TCSANOW, &saved_modes);
}

void lp_size(int *columns, int *rows) {
  struct winsize size;
  bool known = lp_output >= 0 && ioctl(lp_output, TIOCGWINSZ, &size) == 0 && size.ws_col && size.ws_row;
  *columns = known ? size.ws_col : COLS;
  *rows = known ? size.ws_row : LINES;
}

void lp_resize(void) {
  int columns, rows;
  lp_size(&columns, &rows);
  if (columns > 0 && rows > 0 && is_term_resized(rows, columns)) resizeterm(rows, columns);
}

int lp_colors(void) { return has_colors() ? COLORS : 0; }

int lp_last_pair(void) {
  // setcchar takes the number of a pair as a short.
  return !has_colors() ? 0 : COLOR_PAIRS > 32767 ? 32767 : COLOR_PAIRS - 1;
}

uint32_t lp_attributes(void) {
  attr_t has = term_attrs();
  return (has & WA_BOLD ? LP_BOLD : 0) | (has & WA_DIM ? LP_DIM : 0) | (has & A_ITALIC ? LP_ITALIC : 0) |
         (has & WA_UNDERLINE ? LP_UNDERLINE : 0) | (has & WA_REVERSE ? LP_REVERSE : 0);
}

bool lp_set_pair(int pair, int foreground, int background) {
  if (!has_own_colors) {
    foreground = foreground < 0 ? COLOR_WHITE : foreground;
    background = background < 0 ? COLOR_BLACK : background;
  }
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS
  return init_extended_pair(pair, foreground, background) == OK;
#else
  return init_pair((short)pair, (short)foreground, (short)background) == OK;
#endif
}

bool lp_agrees(uint32_t scalar, int columns) { return wcwidth((wchar_t)scalar) == columns; }

static attr_t attributes_of(uint32_t set) {
  return (set & LP_BOLD ? WA_BOLD : 0) | (set & LP_DIM ? WA_DIM : 0) | (set & LP_ITALIC ? A_ITALIC : 0) |
         (set & LP_UNDERLINE ? WA_UNDERLINE : 0) | (set & LP_REVERSE ? WA_REVERSE : 0);
}

void lp_put(int y, int x, const lp_cell *cells, int count) {
  cchar_t glyph;
  for (int index = 0; index < count; index++) {
    wchar_t text[LP_CELL_SCALARS + 1] = {0};
    for (int part = 0; part < LP_CELL_SCALARS; part++) text[part] = (wchar_t)cells[index].scalars[part];
    attr_t attributes = attributes_of(cells[index].attributes);
    if (setcchar(&glyph, text, attributes, (short)cells[index].pair, NULL) == OK)
      mvadd_wchnstr(y, x, &glyph, 1);
    x += cells[index].columns;
  }
}

void lp_place_cursor(int y, int x, bool visible) {
  curs_set(visible ? 1 : 0);
  move(y, x);
}

// Sends the touched lines to the terminal two at a time. doupdate(3X) shifts three or more lines that moved together
// with scrolling regions, idlok(3X) or not, and not every emulator and recorder shifts them alike; of two lines it
// writes what changed. The cursor is placed by the last call only.
static void update_lines(void) {
  static bool is_touched[LP_ROW_LIMIT];
  int rows = LINES < LP_ROW_LIMIT ? LINES : LP_ROW_LIMIT;
  for (int y = 0; y < rows; y++) is_touched[y] = is_linetouched(stdscr, y);
  untouchwin(stdscr);
  leaveok(stdscr, TRUE);
  int pending = 0;
  for (int y = 0; y < rows; y++) {
    if (!is_touched[y]) continue;
    touchline(stdscr, y, 1);
    if (++pending % 2 != 0) continue;
    wnoutrefresh(stdscr);
    doupdate();
  }
  leaveok(stdscr, FALSE);
  wnoutrefresh(stdscr);
  doupdate();
}

void lp_flush(void) {
  if (has_markers) lp_write(lp_output, SYNC_BEGIN, sizeof SYNC_BEGIN - 1);
  update_lines();
  if (has_markers) lp_write(lp_output, SYNC_END, sizeof SYNC_END - 1);
}

void lp_repaint(void) { clearok(curscr, TRUE); }
