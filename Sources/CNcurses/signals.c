#include "CNcurses.h"
#include "terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int lp_signal_pipe = -1;

static int signal_pipe_end = -1;
static volatile sig_atomic_t is_lent;

static const int events[] = {SIGWINCH, SIGTSTP, SIGCONT, SIGTERM, SIGHUP, SIGINT};
static const int crashes[] = {SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGQUIT};
enum {
  EVENT_COUNT = sizeof events / sizeof *events,
  CRASH_COUNT = sizeof crashes / sizeof *crashes,
};
static struct sigaction old_events[EVENT_COUNT], old_crashes[CRASH_COUNT];
static bool are_caught;

static void on_event(int number) {
  if (is_lent && number == SIGINT) return;
  int error = errno;
  char byte = (char)number;
  // A full pipe holds enough signals already.
  (void)!write(signal_pipe_end, &byte, 1);
  errno = error;
}

static void on_crash(int number) {
  lp_rescue();
  // Whoever handled the signal before, such as a backtrace printer, finds an ordinary terminal.
  for (int index = 0; index < CRASH_COUNT; index++)
    if (crashes[index] == number) sigaction(number, &old_crashes[index], NULL);
  raise(number);
}

static void install(int number, void (*handler)(int), int flags, struct sigaction *old) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, old);
}

static bool open_pipe(void) {
  int ends[2];
  if (pipe(ends)) return false;
  for (int index = 0; index < 2; index++) {
    fcntl(ends[index], F_SETFD, FD_CLOEXEC);
    fcntl(ends[index], F_SETFL, O_NONBLOCK);
  }
  lp_signal_pipe = ends[0];
  signal_pipe_end = ends[1];
  return true;
}

bool lp_catch_signals(void) {
  if (are_caught) return true;
  if (!open_pipe()) return false;
  // A stack overflow leaves no stack for its handler.
  static char stack[64 * 1024];
  stack_t other = {.ss_sp = stack, .ss_size = sizeof stack};
  sigaltstack(&other, NULL);
  sigset_t set;
  sigemptyset(&set);
  for (int index = 0; index < EVENT_COUNT; index++) {
    install(events[index], on_event, SA_RESTART, &old_events[index]);
    sigaddset(&set, events[index]);
  }
  for (int index = 0; index < CRASH_COUNT; index++)
    install(crashes[index], on_crash, SA_ONSTACK | SA_NODEFER, &old_crashes[index]);
  // Leaving by exit must not leave the terminal taken either.
  static bool is_registered;
  if (!is_registered) is_registered = atexit(lp_rescue) == 0;
  // A parent may have left them blocked.
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  are_caught = true;
  return true;
}

void lp_release_signals(void) {
  if (!are_caught) return;
  for (int index = 0; index < EVENT_COUNT; index++) sigaction(events[index], &old_events[index], NULL);
  for (int index = 0; index < CRASH_COUNT; index++) sigaction(crashes[index], &old_crashes[index], NULL);
  close(lp_signal_pipe);
  close(signal_pipe_end);
  lp_signal_pipe = signal_pipe_end = -1;
  are_caught = false;
}

int lp_next_signal(void) {
  unsigned char byte;
  return lp_signal_pipe >= 0 && read(lp_signal_pipe, &byte, 1) == 1 ? byte : 0;
}

void lp_stop(void) {
  struct sigaction old, old_continue;
  sigset_t set;
  // Whoever called knows that the job goes on; only an unexpected SIGCONT is news.
  install(SIGCONT, SIG_DFL, 0, &old_continue);
  // The others of the job first; then this thread, so that the stop happens before raise returns.
  install(SIGTSTP, SIG_IGN, 0, &old);
  kill(0, SIGTSTP);
  install(SIGTSTP, SIG_DFL, 0, NULL);
  sigemptyset(&set);
  sigaddset(&set, SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &old, NULL);
  sigaction(SIGCONT, &old_continue, NULL);
}

void lp_lend_signals(bool lent) {
  is_lent = lent;
  // A handler, unlike SIG_IGN, is not passed on to the program that runs meanwhile.
  install(SIGTSTP, lent ? SIG_DFL : on_event, SA_RESTART, NULL);
  install(SIGCONT, lent ? SIG_DFL : on_event, SA_RESTART, NULL);
}
