"""Times of the workbench as its user has them: from the key sent to the last byte of the frame it brings about.

usage: measure.py PROGRAM [FINDINGS]
"""
import fcntl, os, platform, pty, select, shutil, signal, statistics, struct, subprocess, sys, tempfile, termios, time

FRAME_END = b"\x1b[?2026l"
ROWS, COLUMNS = 40, 120


class Terminal:
    """A program on a pseudo-terminal."""

    def __init__(self, arguments, folder=None):
        self.started = time.perf_counter()
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            try:
                if folder:
                    os.chdir(folder)
                os.environ.update(TERM="xterm-256color", LC_ALL="C.UTF-8", LAUNCHPOLL_USER="bench")
                os.execvp(arguments[0], arguments)
            finally:
                os._exit(127)
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def until(self, *marks, limit=60.0):
        """The seconds until the output holds every mark, from the call; raises when they do not come."""
        begun, data = time.perf_counter(), b""
        while not all(mark in data for mark in marks):
            left = limit - (time.perf_counter() - begun)
            ready, _, _ = select.select([self.descriptor], [], [], max(0, left))
            if not ready:
                raise TimeoutError(f"{marks} did not come; the end was {data[-200:]!r}")
            data += os.read(self.descriptor, 1 << 16)
        return time.perf_counter() - begun

    def press(self, text):
        """The seconds from a key to the end of its frame."""
        os.write(self.descriptor, text.encode())
        return self.until(FRAME_END)

    def drain(self, quiet=0.15):
        while select.select([self.descriptor], [], [], quiet)[0]:
            os.read(self.descriptor, 1 << 16)

    def memory(self):
        """Resident memory now and at most, in MB."""
        with open(f"/proc/{self.process}/status") as status:
            values = dict(line.split(":", 1) for line in status if ":" in line)
        return [int(values[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM")]

    def processor(self):
        """Processor seconds used so far."""
        with open(f"/proc/{self.process}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def end(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.descriptor)


def first_frame(arguments, *marks, folder=None):
    terminal = Terminal(arguments, folder)
    try:
        terminal.until(*marks)
        seconds = time.perf_counter() - terminal.started
        terminal.drain(0.05)
        return seconds
    finally:
        terminal.end()


def row(name, seconds):
    ordered = sorted(seconds)
    p99 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    print(f"{name:34}{len(seconds):6}{1000 * statistics.median(seconds):10.2f}{1000 * p99:10.2f}{1000 * ordered[-1]:10.2f}")


def measure_start(program):
    print(f"\n{'first frame, ms':34}{'runs':>6}{'median':>10}{'p99':>10}{'max':>10}")
    ours, theirs = [], []
    for _ in range(15):
        ours.append(first_frame([program, "demo"], b"Harbor Desktop", FRAME_END))
        if shutil.which("tig"):
            theirs.append(first_frame(["tig"], b"[main]"))
    row("launchpoll demo", ours)
    if theirs:
        row("tig, in this checkout", theirs)
        print(f"ratio of the medians: {statistics.median(ours) / statistics.median(theirs):.2f}")


def keys(terminal, name, sequence, times=1):
    """Presses keys one by one, each when the frame of the one before has ended."""
    seconds = []
    for _ in range(times):
        for key in sequence:
            seconds.append(terminal.press(key))
    row(name, seconds)
    return seconds


def measure_scale(program, findings):
    with tempfile.TemporaryDirectory() as folder:
        audit = os.path.join(folder, "large.launchpoll")
        begun = time.perf_counter()
        subprocess.run([program, "sample", "--findings", str(findings), "-o", audit], check=True)
        print(f"\naudit of {findings} findings made in {time.perf_counter() - begun:.1f} s, "
              f"{os.path.getsize(audit) / 1e6:.0f} MB")
        print(f"{'ms':34}{'keys':>6}{'median':>10}{'p99':>10}{'max':>10}")
        row("open to first frame", [first_frame([program, audit], b"help", FRAME_END) for _ in range(9)])
        terminal = Terminal([program, audit])
        terminal.until(b"help", FRAME_END)
        terminal.drain()
        every = []
        every += keys(terminal, "move", ["j", "j", "j", "k", "\x04", "G", "k", "g"], 12)
        every += keys(terminal, "scroll the detail", ["J", "J", "K", "K"], 8)
        every += keys(terminal, "scope to a workstream", ["2", "3", "4", "0"], 6)
        every += keys(terminal, "filter, each keystroke", list("/severity:>=high token") + ["\x7f"] * 21 + ["\r"], 4)
        every += keys(terminal, "filter by free text", list("/timeout in lease") + ["\x15", "\r"], 4)
        every += keys(terminal, "mark, mark all, unmark all", [" ", " ", " ", "V", "V"], 4)
        every += keys(terminal, "decide severity and owner", ["s", "l", "s", "h", "a", "\r"], 10)
        every += keys(terminal, "undo", ["u"] * 10, 2)
        every += keys(terminal, "next blocker, next unowned", ["!", "@", "!", "@"], 6)
        every += keys(terminal, "sort", ["S", "o", "S", "b"], 4)
        every += keys(terminal, "mark all and preview", ["V", "s", "m", "n", "V"], 3)
        row("every key above", every)
        keys(terminal, "Esc, which waits 25 ms for more", [" ", "\x1b"] * 6)
        now, most = terminal.memory()
        print(f"resident memory {now:.0f} MB, at most {most:.0f} MB")
        terminal.drain(1.5)
        before = terminal.processor()
        time.sleep(5)
        print(f"processor time in 5 idle seconds: {terminal.processor() - before:.2f} s")
        terminal.end()


def main():
    program = os.path.abspath(sys.argv[1])
    findings = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    measure_start(program)
    measure_scale(program, findings)


main()
