#include "pseudo_terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

int lp_resize_terminal(int descriptor, int columns, int rows) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(descriptor, TIOCSWINSZ, &size);
}

static int open_terminal(int columns, int rows, int *terminal) {
  int control = posix_openpt(O_RDWR | O_NOCTTY);
  if (control < 0) return -1;
  fcntl(control, F_SETFD, FD_CLOEXEC);
  const char *name = grantpt(control) == 0 && unlockpt(control) == 0 ? ptsname(control) : NULL;
  *terminal = name ? open(name, O_RDWR | O_NOCTTY) : -1;
  if (*terminal < 0) return close(control), -1;
  fcntl(*terminal, F_SETFD, FD_CLOEXEC);
  // macOS knows the extent of a terminal only while its other side is open.
  if (lp_resize_terminal(*terminal, columns, rows) == 0) return control;
  close(*terminal);
  close(control);
  return -1;
}

// Only async-signal-safe calls: the parent has other threads, whose locks the child may have copied.
static void become(const char *program, char *const arguments[], int terminal, int failure) {
  sigset_t none;
  setsid();
  ioctl(terminal, TIOCSCTTY, 0);
  for (int descriptor = 0; descriptor < 3; descriptor++) dup2(terminal, descriptor);
  for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  execvp(program, arguments);
  int error = errno;
  (void)!write(failure, &error, sizeof error);
  _exit(127);
}

// The error that kept the program from starting; 0 when the pipe closed as the program started.
static int start_error(int descriptor) {
  int error = 0;
  ssize_t count;
  do count = read(descriptor, &error, sizeof error);
  while (count < 0 && errno == EINTR);
  return count == sizeof error ? error : 0;
}

int lp_spawn(const char *program, char *const arguments[], char *const environment[], int columns, int rows,
             pid_t *process) {
  int terminal, failure[2];
  int control = open_terminal(columns, rows, &terminal);
  if (control < 0) return -1;
  if (pipe(failure)) return close(terminal), close(control), -1;
  fcntl(failure[0], F_SETFD, FD_CLOEXEC);
  fcntl(failure[1], F_SETFD, FD_CLOEXEC);
  pid_t child = fork();
  if (child == 0) {
    environ = (char **)environment;
    become(program, arguments, terminal, failure[1]);
  }
  int error = child < 0 ? errno : 0;
  close(terminal);
  close(failure[1]);
  if (child > 0) error = start_error(failure[0]);
  close(failure[0]);
  if (error == 0) return *process = child, control;
  if (child > 0) waitpid(child, NULL, 0);
  close(control);
  errno = error;
  return -1;
}
