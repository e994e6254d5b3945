// What the files of this target share and Swift does not see.
#pragma once

#include <stdbool.h>

// The descriptors of the open terminal, or -1.
extern int lp_input;
extern int lp_output;

// The end of the pipe that signal handlers write to, for waiting; -1 when signals are not caught.
extern int lp_signal_pipe;

// Writes all bytes, past partial writes and interruptions.
void lp_write(int descriptor, const char *bytes, int count);

// Gives the terminal back with async-signal-safe calls only.
void lp_rescue(void);
