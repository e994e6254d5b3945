#!/usr/bin/env python3
"""How often the audit's checks are right, by what people read: docs/Precision.md.

Each file in Benchmarks/ground-truth/ names a public repository, a commit, and what somebody who read it says of each
finding there (true or false, and why), and what the audit should have found and did not. This script audits checkouts of
those commits and counts. Usage: Benchmarks/precision.py CHECKOUTS [--write]; CHECKOUTS holds a folder per repository,
named as the ground truth's file.
"""
import collections
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build/release/launchpoll"


def run(*words):
    done = subprocess.run([str(PROGRAM), *words], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(words)}: exit {done.returncode}\n{done.stderr}")
    return done.stdout


def audit(folder):
    with tempfile.TemporaryDirectory() as scratch:
        target = f"{scratch}/a.launchpoll"
        report = json.loads(run("audit", str(folder), "-o", target, "--format", "json", "--at", "2026-11-23T14:00:00Z"))
        findings = json.loads(run("list", target, "--format", "json"))
    return report, findings


def place(finding):
    locations = finding.get("locations") or []
    return (finding["sources"][0]["rule"], locations[0]["path"] if locations else "")


def percent(part, whole):
    return f"{100 * part / whole:.0f} %" if whole else "–"


def main():
    checkouts = pathlib.Path(sys.argv[1])
    checks = {c["id"]: c for c in json.loads(run("checks", "--format", "json"))}
    tally = collections.defaultdict(collections.Counter)
    first = collections.defaultdict(lambda: collections.defaultdict(collections.Counter))
    rows = []
    for path in sorted((ROOT / "Benchmarks/ground-truth").glob("*.json")):
        truth = json.loads(path.read_text())
        folder = checkouts / path.stem
        if not folder.is_dir():
            sys.exit(f"{folder} is missing: check out {truth['repository']} at {truth['commit']} there")
        head = subprocess.run(["git", "-C", str(folder), "rev-parse", "HEAD"], capture_output=True, text=True)
        if not head.stdout.strip().startswith(truth["commit"][:12]):
            sys.exit(f"{folder} is at {head.stdout.strip()}, not at {truth['commit']}")
        report, findings = audit(folder)
        verdicts = {(l["check"], l["path"]): l["verdict"] for l in truth["findings"]}
        counts = collections.Counter()
        for finding in findings:
            check, where = place(finding)
            verdict = verdicts.get((check, where), "unread")
            tally[check][verdict] += 1
            counts[verdict] += 1
            if verdict == "unread":
                print(f"unread  {path.stem}  {check}  {where}  {finding['title']}", file=sys.stderr)
        for label in truth["findings"]:
            first[truth["role"]][checks.get(label["check"], {}).get("class", "")][label["verdict"]] += 1
        seen = {place(f) for f in findings}
        for entry in truth.get("missed", []):
            if (entry["check"], entry["path"]) not in seen:
                tally[entry["check"]]["missed"] += 1
                counts["missed"] += 1
        for entry in truth.get("never", []):
            if (entry["check"], entry["path"]) in seen:
                print(f"must not be reported  {path.stem}  {entry}", file=sys.stderr)
        severe = sum(report["open"][level] for level in ("critical", "high", "medium"))
        rows.append((path.stem, truth, counts, len(findings), severe, report["files"]))
    lines = list(document(checks, tally, rows, first))
    text = "\n".join(lines) + "\n"
    if "--write" in sys.argv:
        (ROOT / "docs/Precision.md").write_text(text)
    else:
        print(text)


def document(checks, tally, rows, first):
    yield "# How often the checks are right"
    yield ""
    yield "Read this first: what the labels say is how often the checks were right *when those repositories were first read*. What"
    yield "was found wrong there was then mended, so that the tables after the first one flatter: they count what is left, on"
    yield "repositories that are no longer new to the checks. One reader judged each repository; a second one may differ."
    yield ""
    yield "## At the first reading"
    yield ""
    yield "| repositories | class | findings read | true | precision |"
    yield "|---|---|--:|--:|--:|"
    for role in sorted(first):
        total = collections.Counter()
        for kind in ("deterministic", "heuristic", "absence"):
            counts = first[role][kind]
            total.update(counts)
            judged = counts["true"] + counts["false"]
            yield f"| {role} | {kind} | {judged} | {counts['true']} | {percent(counts['true'], judged)} |"
        judged = total["true"] + total["false"]
        yield f"| {role} | all | {judged} | {total['true']} | {percent(total['true'], judged)} |"
    yield ""
    yield "## Now"
    yield ""
    yield "Written by `Benchmarks/precision.py CHECKOUTS --write`. People read every finding that the audit makes of these"
    yield "repositories, in its file, and said whether it is true; and they wrote down what they saw that the audit had missed."
    yield "*Tuned* repositories were looked at while checks were written; *held out* ones were not, until they were counted here."
    yield "What each reader said, and why, is in [Benchmarks/ground-truth](../Benchmarks/ground-truth)."
    yield ""
    yield "| repository | stack | | files | findings | medium or worse | true | false | precision | missed |"
    yield "|---|---|---|--:|--:|--:|--:|--:|--:|--:|"
    for name, truth, counts, total, severe, files in rows:
        judged = counts["true"] + counts["false"]
        yield (
            f"| [{name}]({truth['repository']}) at `{truth['commit'][:8]}` | {truth['stack']} | {truth['role']} | {files} "
            f"| {total} | {severe} | {counts['true']} | {counts['false']} | {percent(counts['true'], judged)} "
            f"| {counts['missed']} |"
        )
    yield ""
    yield "By class:"
    yield ""
    yield "| class | findings read | true | precision | found of what is there |"
    yield "|---|--:|--:|--:|--:|"
    for kind in ("deterministic", "heuristic", "absence"):
        total = collections.Counter()
        for check, counts in tally.items():
            if checks.get(check, {}).get("class") == kind:
                total.update(counts)
        judged = total["true"] + total["false"]
        yield (
            f"| {kind} | {judged} | {total['true']} | {percent(total['true'], judged)} "
            f"| {percent(total['true'], total['true'] + total['missed'])} |"
        )
    yield ""
    yield "By check; those that found nothing in these repositories are not listed, and nothing is claimed of them:"
    yield ""
    yield "| check | class | finds | read | true | precision | missed |"
    yield "|---|---|---|--:|--:|--:|--:|"
    for check, counts in sorted(tally.items()):
        judged = counts["true"] + counts["false"]
        about = checks.get(check, {})
        title = about.get("title", "").replace("|", "\\|")
        yield (
            f"| {check} | {about.get('class', '')[:1].upper()} | {title} | {judged} | {counts['true']} "
            f"| {percent(counts['true'], judged)} | {counts['missed']} |"
        )


main()
