#!/usr/bin/env python3
"""Times importing a large SARIF log against merely counting its results, in one run.

Usage: Benchmarks/import.py [--results N] [--runs N] [--program P] [--sarif-tools PROGRAM]

The log is made here, the same each time: N results of 250 rules over 4,000 files, with a message, a region, the quoted
line, a fingerprint, and now and then the steps of a flow or a suppression, as scanners of code write them. jq counts the
results; sarif-tools (PROGRAM is its `sarif`) sums them up. launchpoll makes a new audit of them, which is durable when
it ends. Wall time and the largest resident memory are those of the whole process; each is run once before it is timed.
"""
import argparse
import json
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = HERE.parent / ".build/release/launchpoll"
LEVELS = ["error", "warning", "warning", "note"]
KINDS = ["injection", "traversal", "race", "leak", "overflow", "misuse", "exposure", "bypass"]
ADVICE = "Check the value where it comes in, and hand on only what was checked. See the guide for the calls that do both. "


def rules(count, dice):
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        yield {
            "id": f"code/{kind}-{number:03}",
            "name": f"{kind.capitalize()}{number}",
            "shortDescription": {"text": f"Possible {kind} by way {number}"},
            "fullDescription": {"text": f"Data that others choose reaches a call where it allows {kind}. " * 3},
            "help": {"text": ADVICE * 2, "markdown": ADVICE},
            "helpUri": f"https://example.org/rules/{kind}-{number}",
            "defaultConfiguration": {"level": dice.choice(LEVELS)},
            "properties": {
                "tags": ["security", f"external/cwe/cwe-{dice.randint(20, 1300)}"],
                "precision": dice.choice(["high", "medium"]),
                "security-severity": f"{dice.uniform(2, 9.9):.1f}",
            },
        }


def place(path, line, column, code):
    region = {"startLine": line, "startColumn": column, "endColumn": column + len(code)}
    if code:
        region["snippet"] = {"text": code}
    return {"physicalLocation": {"artifactLocation": {"uri": path, "uriBaseId": "%SRCROOT%"}, "region": region}}


def result(number, rule_list, paths, dice):
    rule = dice.randrange(len(rule_list))
    path, line = dice.choice(paths), dice.randint(1, 2500)
    name = f"{dice.choice(['order', 'user', 'path', 'query', 'Größe', 'token'])}{dice.randint(0, 999)}"
    found = {
        "ruleId": rule_list[rule]["id"],
        "ruleIndex": rule,
        "level": rule_list[rule]["defaultConfiguration"]["level"],
        "message": {
            "text": f"The value of `{name}` comes from a request (line {line}) and reaches this call without a check. "
            f"Whoever sends the request decides what the call does with it, which may allow what the rule is about. "
            f"This is flow {number} of the analysis; there may be others that end in the same place."
        },
        "locations": [place(path, line, dice.randint(1, 60), f"    return store.find({name}, limit: {number % 97})")],
        "partialFingerprints": {"primaryLocationLineHash": f"{dice.getrandbits(64):016x}:1"},
        "properties": {"issue_confidence": dice.choice(["HIGH", "MEDIUM"])},
    }
    if number % 10 == 0:
        steps = [{"location": place(path, max(1, line - back), 5, "")} for back in (30, 12, 0)]
        found["codeFlows"] = [{"threadFlows": [{"locations": steps}]}]
    if number % 25 == 0:
        found["suppressions"] = [{"kind": "inSource", "justification": "checked by the caller"}]
    return found


def write_log(path, count):
    dice = random.Random(20)
    rule_list = list(rules(250, dice))
    paths = [f"services/s{a}/src/part{b}/file{c}.py" for a in range(20) for b in range(20) for c in range(10)]
    driver = {"name": "Sieve", "semanticVersion": "2.4.0", "rules": rule_list}
    with open(path, "w", encoding="utf-8") as log:
        log.write('{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":')
        log.write(json.dumps({"driver": driver}) + ',"results":[\n')
        for number in range(count):
            text = json.dumps(result(number, rule_list, paths, dice), ensure_ascii=False)
            log.write(text + (",\n" if number < count - 1 else "\n"))
        log.write("]}]}\n")


def timed(words, folder):
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
    return median, memory


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--results", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--program", default=str(PROGRAM))
    parser.add_argument("--sarif-tools")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    scratch = tempfile.mkdtemp()
    try:
        log = f"{scratch}/sieve.sarif"
        write_log(log, options.results)
        size = os.path.getsize(log) / (1 << 20)
        print(f"{options.results} results, {size:.0f} MiB, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
        print(f"{'':34}{'median':>9}{'least':>9}{'most':>9}{'MiB':>9}")

        def take_in():
            for old in pathlib.Path(scratch).glob("*.launchpoll*"):
                old.unlink()
            return [program, "import", f"{scratch}/{time.monotonic_ns()}.launchpoll", log]

        ours, memory = measure("launchpoll import", take_in, scratch, options.runs)
        count = ["jq", "[.runs[].results[]] | length", log]
        jq, _ = measure("jq, counting the results", lambda: count, scratch, options.runs)
        print(f"launchpoll / jq: {ours / jq:.2f}; launchpoll's memory / file: {memory / size:.2f}")
        if options.sarif_tools:
            words = [options.sarif_tools, "summary", log]
            slow, _ = measure("sarif summary", lambda: words, scratch, 1)
            print(f"sarif summary / launchpoll: {slow / ours:.1f}")
    finally:
        shutil.rmtree(scratch)


main()
