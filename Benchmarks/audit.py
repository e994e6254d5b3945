#!/usr/bin/env python3
"""Times a whole audit against ripgrep and semgrep on the same tree, in one run.

Usage: Benchmarks/audit.py TREE [--semgrep PROGRAM] [--runs N]

TREE is a folder with at least 10,000 source files: checkouts of any repositories, side by side. All three read it once
before they are timed. ripgrep looks for the 60 patterns of patterns-60.txt without Unicode, as its users would for speed;
semgrep runs ten rules without the network. Wall time and the largest resident memory are those of the whole process.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = HERE.parent / ".build/release/launchpoll"


def timed(words, folder):
    # A file and not the null device, at which ripgrep stops at the first match.
    with tempfile.TemporaryFile() as output:
        start = time.monotonic()
        process = subprocess.Popen(words, cwd=folder, stdout=output, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - start
    return seconds, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)


def measure(name, make, folder, runs):
    timed(make(), folder)
    results = [timed(make(), folder) for _ in range(runs)]
    seconds = [r[0] for r in results]
    memory = max(r[1] for r in results)
    median = statistics.median(seconds)
    print(f"{name:34}{median:9.2f}{min(seconds):9.2f}{max(seconds):9.2f}{memory:9.0f}   exit {results[-1][2]}", flush=True)
    return median


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tree")
    parser.add_argument("--semgrep")
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    tree = os.path.abspath(options.tree)
    scratch = tempfile.mkdtemp()
    files = sum(len(names) for _, _, names in os.walk(tree))
    print(f"{files} files, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    print(f"{'':34}{'median':>9}{'least':>9}{'most':>9}{'MiB':>9}")

    def audit():
        target = f"{scratch}/{time.monotonic_ns()}.launchpoll"
        return [str(PROGRAM), "audit", tree, "-o", target, "--quiet"]

    patterns = str(HERE / "patterns-60.txt")
    ours = measure("launchpoll audit, all checks", audit, tree, options.runs)
    peer = measure("rg --no-unicode -f patterns-60", lambda: ["rg", "--no-unicode", "-f", patterns, tree], tree, options.runs)
    print(f"launchpoll / rg: {ours / peer:.2f}")
    if options.semgrep:
        rules = str(HERE / "semgrep-ten-rules.yml")
        words = [options.semgrep, "scan", "--config", rules, "--metrics=off", "--disable-version-check", "--quiet", tree]
        slow = measure("semgrep, ten rules", lambda: words, tree, 1)
        print(f"semgrep / launchpoll: {slow / ours:.1f}")
    shutil.rmtree(scratch)


main()
