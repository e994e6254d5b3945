// A program on a pseudo-terminal, for tests. In C, because fork is unavailable in Swift and posix_spawn
// cannot give a child its controlling terminal on every system.
#pragma once

#include <sys/types.h>

// Starts a program, found along PATH, in a session of its own on a new terminal of that extent, with
// every signal unblocked and at its default: test threads block signals, and a child would inherit that.
// Returns the terminal's descriptor for the test, non-inheritable, or -1 with errno set.
int lp_spawn(const char *program, char *const arguments[], char *const environment[], int columns, int rows,
             pid_t *process);

// Changes the terminal's extent, upon which the kernel sends SIGWINCH; -1 with errno set on failure.
int lp_resize_terminal(int descriptor, int columns, int rows);
