#include "CNcurses.h"
#include "terminal.h"

#include <errno.h>
#include <poll.h>
#include <sys/select.h>
#include <unistd.h>

void lp_write(int descriptor, const char *bytes, int count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, (size_t)count);
    if (written < 0) {
      if (errno == EINTR) continue;
      struct pollfd full = {descriptor, POLLOUT, 0};
      if (errno != EAGAIN || poll(&full, 1, 1000) <= 0) return;
      continue;
    }
    bytes += written;
    count -= (int)written;
  }
}

#ifdef __APPLE__

// poll does not work on /dev/tty there.
uint32_t lp_wait(int timeout_milliseconds, int wake_descriptor) {
  const int descriptors[] = {lp_input, lp_signal_pipe, wake_descriptor};
  struct timeval time = {timeout_milliseconds / 1000, timeout_milliseconds % 1000 * 1000};
  fd_set set;
  FD_ZERO(&set);
  int last = -1;
  for (int index = 0; index < 3; index++) {
    if (descriptors[index] < 0 || descriptors[index] >= FD_SETSIZE) continue;
    FD_SET(descriptors[index], &set);
    last = descriptors[index] > last ? descriptors[index] : last;
  }
  int count = select(last + 1, &set, NULL, NULL, timeout_milliseconds < 0 ? NULL : &time);
  if (count < 0) return errno == EINTR ? LP_READY_SIGNAL : LP_READY_HANGUP;
  uint32_t ready = 0;
  for (int index = 0; index < 3; index++)
    if (descriptors[index] >= 0 && FD_ISSET(descriptors[index], &set)) ready |= 1u << index;
  return ready;
}

#else

uint32_t lp_wait(int timeout_milliseconds, int wake_descriptor) {
  struct pollfd sources[] = {
      {lp_input, POLLIN, 0},
      {lp_signal_pipe, POLLIN, 0},
      {wake_descriptor, POLLIN, 0},
  };
  if (poll(sources, 3, timeout_milliseconds) < 0) return errno == EINTR ? LP_READY_SIGNAL : LP_READY_HANGUP;
  uint32_t ready = 0;
  for (int index = 0; index < 3; index++)
    if (sources[index].revents) ready |= 1u << index;
  // What was typed before the end is still to be read.
  if (sources[0].revents & (POLLERR | POLLNVAL)) ready |= LP_READY_HANGUP;
  if ((sources[0].revents & POLLHUP) && !(sources[0].revents & POLLIN)) ready |= LP_READY_HANGUP;
  return ready;
}

#endif

int lp_read(uint8_t *bytes, int capacity) {
  ssize_t count = read(lp_input, bytes, (size_t)capacity);
  if (count > 0) return (int)count;
  return count < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}
