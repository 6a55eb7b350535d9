# SPDX-License-Identifier: GPL-3.0-or-later
"""A unittest result that prints TAP, one line per test case, as Meson and build-aux/test count it."""

import sys
import time
import traceback
import unittest


class TapResult(unittest.TestResult):
    """Prints as it goes; a test that fails in its body and again at its end is one failure."""

    def __init__(self, count, output=sys.stdout):
        super().__init__()
        self.output = output
        self.number = 0
        self.problems = []
        self.skip_reason = None
        self._say(f'1..{count}')

    def _say(self, text):
        print(text, file=self.output, flush=True)

    def startTest(self, test):
        super().startTest(test)
        self.problems = []
        self.skip_reason = None
        self.began = time.monotonic()

    def _problem(self, test, error):
        if not self.problems and hasattr(test, 'keep_evidence'):
            try:
                self.problems.append(test.keep_evidence())
            except Exception:       # the evidence must not hide the failure itself
                self.problems.append(traceback.format_exc())
        self.problems.insert(0, ''.join(traceback.format_exception(*error)))

    def addError(self, test, err):
        super().addError(test, err)
        self._problem(test, err)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._problem(test, err)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.skip_reason = reason

    def stopTest(self, test):
        super().stopTest(test)
        self.number += 1
        name = getattr(test, 'short_name', str(test))
        for problem in self.problems:
            for line in problem.rstrip().splitlines():
                self._say(f'# {line}')
        if self.problems:
            self._say(f'not ok {self.number} - {name}')
        elif self.skip_reason is not None:
            self._say(f'ok {self.number} - {name} # SKIP {self.skip_reason}')
        else:
            self._say(f'ok {self.number} - {name}')
        self._say(f'# {time.monotonic() - self.began:.1f} s')
