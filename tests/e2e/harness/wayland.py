# SPDX-License-Identifier: GPL-3.0-or-later
"""A Wayland compositor that fills the test's X screen.

GTK drags with a finger on Wayland only: on X11 its drag follows the pointer, and the touch is lost.
Cage, a kiosk, shows one window as large as the screen, and hands a drag from finger to finger's place.
"""

import glob
import os

from Xlib import X

from . import processes
from .keyboard import Keyboard
from .screen import Screen
from .waiting import wait_until

class KioskWindow:
    """The application's window, as screen.Window has it; the kiosk makes it as large as the screen."""

    def __init__(self, screen):
        self.screen = screen
        self.id = 1
        self.place = (0, 0, *screen.size)

    def resize(self, width, height, x=0, y=0):
        if (x, y, width, height) != self.place:
            raise AssertionError('a kiosk has windows of one size')

    def close(self):
        """A kiosk has no frames and no taskbar: the key that ends the application."""
        Keyboard(self.screen.display).press('Ctrl+q')


class KioskScreen(Screen):
    """An X screen with nothing but the kiosk's window on it."""

    def start_compositor(self, environment, folder, size):
        """Start it, and say in `environment` where it listens; returns the process."""
        self.size = size
        process = processes.start(
            ['cage', '--', 'sleep', 'infinity'],
            {**environment, 'WLR_BACKENDS': 'x11', 'WLR_RENDERER': 'pixman'},
            os.path.join(folder, 'log', 'cage'))
        sockets = os.path.join(environment['XDG_RUNTIME_DIR'], 'wayland-?')
        found = wait_until(lambda: glob.glob(sockets) and self._output(), 'the compositor')
        found.configure(x=0, y=0, width=size[0], height=size[1])
        found.set_input_focus(X.RevertToPointerRoot, X.CurrentTime)
        self.display.sync()
        environment.update(WAYLAND_DISPLAY=os.path.basename(glob.glob(sockets)[0]),
                           GDK_BACKEND='wayland', XDG_SESSION_TYPE='wayland')
        return process

    def _output(self):
        """The X window that the compositor draws into, once it is seen."""
        for window in self.root.query_tree().children:
            if window.get_attributes().map_state == X.IsViewable:
                return window
        return None

    def windows(self, pid=None):
        """The application's only window."""
        return [KioskWindow(self)]
