#!/usr/bin/env python3
"""Writes Sources/CellGrid/TextWidth+Table.swift from the Unicode Character Database.

usage: generate-width-table.py DIRECTORY > Sources/CellGrid/TextWidth+Table.swift

DIRECTORY holds EastAsianWidth.txt and UnicodeData.txt of one Unicode version, such as
/usr/share/unicode of the Debian package unicode-data.
"""

import pathlib
import sys

LAST = 0x10FFFF
# Unassigned places in these blocks are wide by default (EastAsianWidth.txt, header).
WIDE_BY_DEFAULT = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]
# Vowels and finals of Hangul join the leading consonant, which is wide.
JOINING_JAMO = [(0x1160, 0x11FF), (0xD7B0, 0xD7FF)]


def east_asian_wide(directory):
  lines = (directory / "EastAsianWidth.txt").read_text(encoding="utf-8").splitlines()
  wide = {value for first, last in WIDE_BY_DEFAULT for value in range(first, last + 1)}
  for line in lines:
    fields = line.split("#")[0].split(";")
    if len(fields) == 2:
      first, _, last = fields[0].strip().partition("..")
      values = range(int(first, 16), int(last or first, 16) + 1)
      (wide.update if fields[1].strip() in "WF" else wide.difference_update)(values)
  return wide, lines[0].removeprefix("# EastAsianWidth-").removesuffix(".txt")


def nonspacing(directory):
  marks = {value for first, last in JOINING_JAMO for value in range(first, last + 1)}
  for line in (directory / "UnicodeData.txt").read_text(encoding="utf-8").splitlines():
    value, _, category = line.split(";")[:3]
    if category in ("Mn", "Me"):
      marks.add(int(value, 16))
  return marks


def ranges(values):
  found = []
  for value in sorted(values):
    if found and found[-1][1] == value - 1:
      found[-1][1] = value
    else:
      found.append([value, value])
  return found


def table(name, summary, values):
  print(f"\n  /// {summary}")
  print(f"  static let {name}: [UInt32] = [")
  pairs = [f"0x{first:04X}, 0x{last:04X}," for first, last in ranges(values)]
  for start in range(0, len(pairs), 5):
    print("    " + " ".join(pairs[start : start + 5]))
  print("  ]")


def main():
  directory = pathlib.Path(sys.argv[1])
  wide, version = east_asian_wide(directory)
  zero = nonspacing(directory)
  print(f"// Generated from Unicode {version} by Scripts/generate-width-table.py; do not edit.\n")
  print("// swift-format-ignore")
  print("extension TextWidth {", end="")
  table("zeroRanges", "Nonspacing and enclosing marks and joining jamo: first and last values in turn.", zero)
  table("wideRanges", "Wide and fullwidth characters: first and last values in turn.", wide - zero)
  print("}")


main()
