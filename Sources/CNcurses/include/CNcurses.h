// The only door to ncurses. Swift sees no type, macro or variable of curses.h, because its macros do not
// import, its variadic functions are unavailable and its globals are errors under strict concurrency.
//
// There is one terminal at a time. All functions but those which say otherwise belong to one thread.
#pragma once

#include <stdbool.h>
#include <stdint.h>

// The most scalars of a cell, which is ncurses' CCHARW_MAX: a base and four marks.
enum { LP_CELL_SCALARS = 5 };

enum {
  LP_BOLD = 1,
  LP_DIM = 2,
  LP_ITALIC = 4,
  LP_UNDERLINE = 8,
  LP_REVERSE = 16,
};

// One glyph as Swift writes it: scalars end at the first 0 or at the end of the array.
typedef struct {
  uint32_t scalars[LP_CELL_SCALARS];
  int32_t columns;
  int32_t pair;
  uint32_t attributes;
} lp_cell;

enum {
  LP_LOCALE_UTF8 = 0,      // the environment's own character set is UTF-8
  LP_LOCALE_REPLACED = 1,  // it is not, and a UTF-8 locale was taken instead
  LP_LOCALE_NONE = 2,      // it is not, and there is no UTF-8 locale
};

enum {
  LP_OPENED = 0,
  LP_UNKNOWN = 1,    // there is no description of that terminal
  LP_IMMOVABLE = 2,  // the description has no way to move the cursor
  LP_FAILED = 3,     // the system refused; errno says why
};

// Sets LC_CTYPE from the environment before newterm, which otherwise writes UTF-8 as rubbish.
int lp_set_locale(void);

// Starts ncurses with newterm, because initscr ends the process for an unknown terminal.
int lp_open(const char *terminal, int input, int output);

// Gives the terminal back and forgets it; does nothing when none is open.
void lp_close(void);

// Gives the terminal back for a while, to a stop or to another program.
void lp_leave(void);

// Takes the terminal again after lp_leave; the next lp_flush paints everything.
void lp_enter(void);

// The terminal's extent, asked of the kernel, because COLUMNS and LINES may be stale.
void lp_size(int *columns, int *rows);

// Adapts ncurses to the terminal's extent, because its own SIGWINCH handler is not in use.
void lp_resize(void);

// COLORS as a function: 0 without colours, 16777216 with exact ones.
int lp_colors(void);

// The highest number of a colour pair that may be set, or 0.
int lp_last_pair(void);

// The LP_ attributes that the terminal has, for fallbacks of those it has not.
uint32_t lp_attributes(void);

// Defines a colour pair; -1 is the terminal's own colour. False when the terminal refuses.
bool lp_set_pair(int pair, int foreground, int background);

// Whether the C library gives the scalar that many columns; if not, ncurses and the terminal would disagree.
bool lp_agrees(uint32_t scalar, int columns);

// Puts glyphs side by side, with setcchar, whose opaque type has no use in Swift.
void lp_put(int y, int x, const lp_cell *cells, int count);

// Shows the cursor there, or hides it.
void lp_place_cursor(int y, int x, bool visible);

// Sends what changed in one piece, between the marks of a synchronised update, written around doupdate
// directly because ncurses' own buffer would put both marks behind the frame.
void lp_flush(void);

// Makes the next lp_flush paint everything.
void lp_repaint(void);

// The capability's string, such as "kcuu1", or null; tigetstr reports absence as two different values.
const char *lp_capability(const char *name);

// Has SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP and SIGINT arrive as bytes of lp_wait's pipe, and fatal
// signals give the terminal back first. Written in C, because a handler may run nothing of Swift.
bool lp_catch_signals(void);

// Puts back the handlers that lp_catch_signals replaced.
void lp_release_signals(void);

// The next signal that arrived, or 0.
int lp_next_signal(void);

// Stops the whole job as the terminal driver does for ^Z, and returns when it runs again.
void lp_stop(void);

// Lends ^C and ^Z to another program: while lent, ^Z stops the whole job and ^C is not reported here.
void lp_lend_signals(bool lent);

enum {
  LP_READY_INPUT = 1,
  LP_READY_SIGNAL = 2,
  LP_READY_WAKE = 4,
  LP_READY_HANGUP = 8,
};

// Waits for input, a signal or the wake descriptor; -1 is no descriptor, or no time limit. Returns the
// LP_READY_ bits, and those of a signal also when interrupted. In C, because macOS cannot poll a terminal and its fd_set macros do not import.
uint32_t lp_wait(int timeout_milliseconds, int wake_descriptor);

// Reads what has arrived without waiting for more; 0 is nothing yet, -1 the end of the terminal.
int lp_read(uint8_t *bytes, int capacity);
