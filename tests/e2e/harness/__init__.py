# SPDX-License-Identifier: GPL-3.0-or-later
"""Black-box harness: one isolated desktop per test, read through AT-SPI, driven with XTEST.

The reading side talks D-Bus to the accessibility bus itself (libatspi caches and lags
behind); the acting side sends real pointer and key events.  Nothing here sleeps for luck:
every wait is for a condition and has a bound.
"""

from .app import App
from .desktop import Desktop
from .tree import Node
from .waiting import Gone, TooLate, wait_until

__all__ = ['App', 'Desktop', 'Gone', 'Node', 'TooLate', 'wait_until']
