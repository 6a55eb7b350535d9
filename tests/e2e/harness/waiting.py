# SPDX-License-Identifier: GPL-3.0-or-later
"""Bounded waits, used by everything else in the harness."""

import os
import time

# A loaded machine with two cores runs everything some ten times slower than an idle one;
# a wait that succeeds returns at once, so a long bound costs nothing.
BOUND = float(os.environ.get('OKR_E2E_BOUND', '20'))

# Between two looks at a condition: short against a frame, long against a D-Bus round trip.
PAUSE = 0.02


class TooLate(AssertionError):
    """A condition did not come true within its bound: the test fails with what was awaited."""


def wait_until(condition, what, bound=None, also=()):
    """Return the first true value of condition(), or raise TooLate naming `what`.

    Exceptions of the types in `also` count as "not yet" (an object that goes away while it
    is being read, for instance); the last one is named in the failure.
    """
    end = time.monotonic() + (BOUND if bound is None else bound)
    last = None
    while True:
        try:
            value = condition()
            if value:
                return value
            last = value
        except also as error:
            last = error
        if time.monotonic() > end:
            text = what() if callable(what) else what
            raise TooLate(f'waited in vain: {text} (last seen: {last!r})')
        time.sleep(PAUSE)
