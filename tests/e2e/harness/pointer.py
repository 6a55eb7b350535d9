# SPDX-License-Identifier: GPL-3.0-or-later
"""A real pointer, moved with XTEST, with the timing that GtkDragSource wants."""

import time

from Xlib import X
from Xlib.ext import xtest

from .waiting import wait_until

STEP = 0.012      # between two motions: a hand, not a jump
LIFT = 0.25       # GtkDragSource starts nothing in the first 100 ms after the press
REST = 0.2        # over the target, before the release


class Pointer:
    """Points are (x, y) in pixels of the screen."""

    def __init__(self, screen):
        self.screen = screen
        self.display = screen.display
        self.place = (0, 0)
        self.icon = None
        self.pressed = set()
        self.move((2, 2))

    def move(self, point):
        """Jump to a point."""
        self.place = (round(point[0]), round(point[1]))
        xtest.fake_input(self.display, X.MotionNotify, x=self.place[0], y=self.place[1])
        self.display.sync()

    def travel(self, point, seconds=0.2):
        """Move to a point in small even steps."""
        steps = max(1, round(seconds / STEP))
        from_x, from_y = self.place
        for step in range(1, steps + 1):
            self.move((from_x + (point[0] - from_x) * step / steps,
                       from_y + (point[1] - from_y) * step / steps))
            time.sleep(STEP)

    def press(self, button=1):
        self.pressed.add(button)
        xtest.fake_input(self.display, X.ButtonPress, button)
        self.display.sync()

    def release(self, button=1):
        """Let go of a button; return when the window has it.

        The window manager looks at each press first, and the X server holds back what the pointer does
        meanwhile, but not the keyboard: keys that came next would overtake the click.
        """
        self.pressed.discard(button)
        xtest.fake_input(self.display, X.ButtonRelease, button)
        self.display.sync()
        wait_until(lambda: not self.screen.root.query_pointer().mask & X.Button1Mask << button - 1,
                   f'the button {button} released')

    def click(self, point, button=1, times=1):
        """Click; a double click (times=2) is sent at once, as GTK counts by time."""
        self.travel(point, 0.03)
        for _ in range(times):
            self.press(button)
            self.release(button)

    def double_click(self, point):
        self.click(point, times=2)

    def right_click(self, point):
        self.click(point, button=3)

    def scroll(self, point, clicks, horizontal=False):
        """Turn the wheel over a point; positive is down, or right."""
        self.travel(point, 0.03)
        button = (7 if clicks > 0 else 6) if horizontal else (5 if clicks > 0 else 4)
        for _ in range(abs(clicks)):
            self.press(button)
            self.release(button)

    def lift(self, point):
        """Press at a point and pull until a drag has begun: its icon's window is there.

        Nothing marks that window as a drag icon: it is the one that came after the press.
        """
        self.travel(point, 0.05)
        before = {window.id for window in self.screen.overlays()}
        self.press()
        self.travel((point[0] + 18, point[1] + 10), LIFT)

        def began():
            new = [window.id for window in self.screen.overlays() if window.id not in before]
            if not new:
                # Stay in motion: a source that looked away once must get another chance.
                self.move((self.place[0] + 1, self.place[1]))
            return new
        self.icon = wait_until(began, 'a drag icon after press and motion', bound=5)[0]

    def rest(self, seconds=REST):
        """Stay over a point as a hand does, moving by a pixel."""
        x, y = self.place
        for step in range(max(2, round(seconds / STEP))):
            self.move((x + step % 2, y))
            time.sleep(STEP)
        self.move((x, y))

    def drop(self):
        """Let go, and wait until the drag icon is gone."""
        self.release()
        wait_until(lambda: all(window.id != self.icon for window in self.screen.overlays()),
                   'the drag icon going away')
        self.icon = None

    def drag(self, start, end, seconds=0.4):
        """A whole drag from one point to another."""
        self.lift(start)
        self.travel(end, seconds)
        self.rest()
        self.drop()
