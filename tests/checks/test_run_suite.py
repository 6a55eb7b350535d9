#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests how build-aux/test counts: test_run_suite.py BUILD_AUX_LIB. Each case is a line of Meson's
log and the sum that has to come out of it."""

import json
import os
import sys
import tempfile

from tap import Tap

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import run_suite  # noqa: E402 (the path is known only now)

# What it is, does it speak TAP, Meson's result, exit status, output, the sum.
CASES = [
    ('a program that ends well is one test', False, 'OK', 0, 'ok 1 /not/tap\nok 2\n', '1 passed, 0 failed'),
    ('a program that fails is one failure', False, 'FAIL', 1, '', '0 passed, 1 failed'),
    ('a program that takes too long has failed', False, 'TIMEOUT', -15, '', '0 passed, 1 failed'),
    ('a program that cannot run here is skipped', False, 'SKIP', 77, '', '0 passed, 0 failed, 1 skipped'),
    ('each TAP case is counted', True, 'OK', 0, '1..3\nok 1 /a\nok 2 - /b # rest\nok 3\n', '3 passed, 0 failed'),
    ('a failed TAP case is counted once', True, 'FAIL', 1, '1..2\nok 1 /a\nnot ok 2 /b\n', '1 passed, 1 failed'),
    ('a skipped TAP case has not passed', True, 'OK', 0, '1..2\nok 1 /a\nok 2 /b # SKIP no root\n',
     '1 passed, 0 failed, 1 skipped'),
    ('a case known to fail is no failure', True, 'OK', 0, '1..1\nnot ok 1 /a # TODO later\n', '1 passed, 0 failed'),
    ('a crash after good cases is a failure', True, 'ERROR', -11, '1..9\nok 1 /a\nok 2 /b\n', '2 passed, 1 failed'),
    ('a TAP program without a word has failed', True, 'SKIP', 0, '', '0 passed, 1 failed'),
    ('a TAP program that plans nothing is skipped', True, 'SKIP', 0, '1..0 # SKIP no display\n',
     '0 passed, 0 failed, 1 skipped'),
    ('comments and output are not counted', True, 'OK', 0, '# ok 7\nokay\n  ok 1 inner\n1..1\nok 1 /a\n',
     '1 passed, 0 failed'),
]


# What it is, output, the failure as it is printed.
REASONS = [
    ('a failure is named with what was said before it', '# of another\nok 1 /a\n# one\n# two: bad\nnot ok 2 /b\n# 3 s\n',
     'base/a: /b\n    one\n    two: bad'),
    ('a failure without a word has its name', 'ok 1 /a\nnot ok 2 /b\n', 'base/a: /b'),
    ('a crash is named with the last words', 'ok 1 /a\n# one\n#\nBail out! two\n',
     'base/a: the program ended badly after 1 cases\n    one\n    Bail out! two'),
    ('only the end of a long story is told', ''.join(f'# {n}\n' for n in range(9)) + 'not ok 1 /a\n',
     'base/a: /a\n    3\n    4\n    5\n    6\n    7\n    8'),
]


def count_of(speaks_tap, result, status, output):
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, 'testlog.json')
        with open(log, 'w', encoding='utf-8') as file:
            file.write(json.dumps({'name': 'okr:base / base/a', 'result': result, 'returncode': status, 'stdout': output}))
        return run_suite.count_log(log, {'base/a'} if speaks_tap else set())


def main():
    tap = Tap()
    for name, speaks_tap, result, status, output, wanted in CASES:
        found = str(count_of(speaks_tap, result, status, output))
        tap.rule(name, [] if found == wanted else [f'{found}, not {wanted}'])
    for name, output, wanted in REASONS:
        found = count_of(True, 'ERROR', 1, output).failures
        tap.rule(name, [] if found == [wanted] else [f'{found}, not {[wanted]}'])
    return tap.finish()


if __name__ == '__main__':
    sys.exit(main())
