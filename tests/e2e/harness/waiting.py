# SPDX-License-Identifier: GPL-3.0-or-later
"""Bounded waits, used by everything else in the harness."""

import os
import time

# A loaded machine with two cores runs everything some ten times slower than an idle one;
# a wait that succeeds returns at once, so a long bound costs nothing.
BOUND = float(os.environ.get('OKR_E2E_BOUND', '20'))

# Between two looks at a condition: short against a frame, long against a D-Bus round trip.
PAUSE = 0.02


class Gone(Exception):
    """An object went away while it was being read."""


class TooLate(AssertionError):
    """A condition did not come true within its bound: the test fails with what was awaited."""


def wait_until(condition, what, bound=None):
    """Return the first true value of condition(), or raise TooLate naming `what`.

    An object that goes away while it is being read counts as "not yet"; one that never comes
    back is named in the failure.
    """
    end = time.monotonic() + (BOUND if bound is None else bound)
    last = None
    while True:
        try:
            value = condition()
            if value:
                return value
            last = value
        except Gone as error:
            last = error
        if time.monotonic() > end:
            try:
                text = what() if callable(what) else what
            except Gone as error:
                text = f'(what was awaited cannot be told: {error})'
            raise TooLate(f'waited in vain: {text} (last seen: {last!r})')
        time.sleep(PAUSE)
