#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs "meson test" and counts what really passed: run_suite.py BUILD_DIR [ARGUMENTS].

A test program that speaks TAP is counted case by case, any other as one test. A program that
crashed, ran out of time or left out planned cases counts as failed besides the cases it reported.
Each failure is named with the last that the program said before it: whoever reads only the end of
a log must see why. The last line printed is "N passed, N failed", with the skipped ones if there
are any.
"""

import json
import os
import re
import subprocess
import sys

TAP_CASE = re.compile(r'^(not )?ok\b(?:\s+\d+)?(?:\s*-\s)?\s*(.*?)\s*(?:#\s*(SKIP|TODO)\b.*)?$', re.IGNORECASE)
TAP_PLAN = re.compile(r'^1\.\.(\d+)(?:\s*#\s*SKIP\b.*)?$', re.IGNORECASE)
REASON_LINES = 6
TAP_NOTHING = re.compile(r'^1\.\.0|# SKIP', re.IGNORECASE | re.MULTILINE)


def because(failure, said):
    """A failure with the last lines that were said before it, each indented below it."""
    words = [line.removeprefix('#').strip() for line in said if line.strip(' #')]
    return '\n    '.join([failure, *words[-REASON_LINES:]])


class Count:
    """What the suite came to."""

    def __init__(self):
        self.passed = 0
        self.skipped = 0
        self.failures = []

    def add_tap(self, name, output, succeeded):
        """Counts the cases of a TAP program; succeeded is Meson's own verdict on the program."""
        planned = None
        seen = 0
        failed = False
        said = []
        for line in output.splitlines():
            plan = TAP_PLAN.match(line)
            if plan:
                planned = int(plan.group(1))
                continue
            case = TAP_CASE.match(line)
            if not case:
                said.append(line)
                continue
            seen += 1
            directive = (case.group(3) or '').upper()
            if directive == 'SKIP':
                self.skipped += 1
            elif case.group(1) and directive != 'TODO':
                self.failures.append(because(f'{name}: {case.group(2)}', said))
                failed = True
            else:
                self.passed += 1
            said = []
        if not succeeded and not failed:
            self.failures.append(because(f'{name}: the program ended badly after {seen} cases', said))
        elif succeeded and planned is not None and planned != seen:
            self.failures.append(f'{name}: {planned} cases planned, {seen} seen')

    def add_whole(self, name, result):
        """Counts a program that is one test."""
        if result in ('OK', 'EXPECTEDFAIL'):
            self.passed += 1
        elif result == 'SKIP':
            self.skipped += 1
        else:
            self.failures.append(f'{name}: {result}')

    def __str__(self):
        text = f'{self.passed} passed, {len(self.failures)} failed'
        return text + (f', {self.skipped} skipped' if self.skipped else '')


def tap_programs(build_dir):
    """The names of the tests that speak TAP, as Meson knows them."""
    with open(os.path.join(build_dir, 'meson-info', 'intro-tests.json'), encoding='utf-8') as file:
        return {test['name'] for test in json.load(file) if test['protocol'] == 'tap'}


def count_log(log, tap_names):
    """Counts a testlog.json: one JSON object a line, one line a program."""
    count = Count()
    with open(log, encoding='utf-8') as file:
        for line in file:
            entry = json.loads(line)
            # Meson shows "project:suite / name" where it knows a suite.
            name = entry['name'].rpartition(' / ')[2]
            result = entry['result']
            output = entry.get('stdout', '')
            if name in tap_names and result == 'SKIP' and entry.get('returncode') == 0 and not TAP_NOTHING.search(output):
                # Meson takes silence for a skipped test.
                count.failures.append(f'{name}: no case and no plan')
            elif name in tap_names and result != 'SKIP':
                count.add_tap(name, output, result in ('OK', 'EXPECTEDFAIL'))
            else:
                count.add_whole(name, result)
    return count


def main():
    build_dir, arguments = sys.argv[1], sys.argv[2:]
    log = os.path.join(build_dir, 'meson-logs', 'testlog.json')
    if os.path.exists(log):
        os.remove(log)
    status = subprocess.run(['meson', 'test', '-C', build_dir, '--no-rebuild', '--print-errorlogs', *arguments],
                            stdin=subprocess.DEVNULL, check=False).returncode
    count = count_log(log, tap_programs(build_dir)) if os.path.exists(log) else Count()
    for failure in count.failures:
        print(f'Failed: {failure}')
    if count.passed + len(count.failures) == 0:
        print('No test was run.')
        status = status or 1
    print(count, flush=True)
    return 1 if count.failures else status


if __name__ == '__main__':
    sys.exit(main())
