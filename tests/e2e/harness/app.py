# SPDX-License-Identifier: GPL-3.0-or-later
"""One run of the application: its process, its log, its windows and its tree."""

import os
import re
import signal
import subprocess
import time

import gi
gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

from . import processes
from .tree import Gone, Node
from .waiting import BOUND, wait_until

REGISTRY = 'org.a11y.atspi.Registry'
ROOT = '/org/a11y/atspi/accessible/root'

REST = 0.035      # two frames: what is in the same place after them is at rest

# A warning of GLib's, of a sanitizer, or the death of the process itself.
COMPLAINT = re.compile(r'WARNING|CRITICAL|\*\*\* |ERROR \*\*|ERROR: \w+Sanitizer|'
                       r'runtime error|Fontconfig error|Segmentation|SUMMARY: ')
# GTK 4.24 says this once of any program that opens a popover on an X server without a compositor.
NOT_OKRS = 'gdk_frame_timings_submitted() called on submitted frame.'


class App:
    """`binary` with `arguments` on `desktop`; start() runs it, restart() runs it again."""

    def __init__(self, desktop, binary, arguments=(), environment=None):
        self.desktop = desktop
        self.binary = binary
        self.arguments = list(arguments)
        self.environment = {**desktop.environment, **(environment or {})}
        self.process = None
        self.root = None
        self.runs = 0

    @property
    def log_path(self):
        return self.desktop.log_path(f'app-{id(self):x}-{self.runs}')

    def start(self, *arguments):
        """Run the program; arguments given here replace those of the last run."""
        if arguments:
            self.arguments = list(arguments)
        self._run()
        self.root = wait_until(self._find_root, lambda: f'{self.binary} on the accessibility '
                               f'bus; it wrote: {self.log()}', BOUND * 2)
        wait_until(self.windows, 'a window of the application')
        return self

    def _run(self):
        self.runs += 1
        self.process = processes.start([self.binary, *self.arguments], self.environment,
                                       self.log_path)
        self.desktop.children.append(self.process)

    def start_and_wait_exit(self):
        """Run the program and wait for its end: a second start hands over and goes."""
        self._run()
        return self.wait_exit()

    def _find_root(self):
        if self.process.poll() is not None:
            raise AssertionError(f'{self.binary} ended with {self.process.returncode}: '
                                 f'{self.log()}')
        for child in Node(self.desktop.accessibility, REGISTRY, ROOT).children:
            if self._pid_of(child.owner) == self.process.pid and child.children:
                return child
        return None

    def _pid_of(self, owner):
        try:
            answer = self.desktop.accessibility.call_sync(
                'org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus',
                'GetConnectionUnixProcessID', GLib.Variant('(s)', (owner,)),
                GLib.VariantType('(u)'), Gio.DBusCallFlags.NONE, 5000, None)
        except GLib.Error as problem:
            raise Gone(problem.message) from problem
        return answer.unpack()[0]

    def windows(self):
        """The application's X windows, oldest first."""
        return self.desktop.screen.windows(self.process.pid)

    def frames(self):
        """The application's windows in the accessible tree, oldest first."""
        return [child for child in self.root.children
                if child.role in ('frame', 'window', 'dialog')]

    def frame(self, index=0):
        """A window's node, as soon as it is there."""
        return wait_until(lambda: self.frames()[index:][:1] or None, f'window {index}')[0]

    def frame_of(self, node):
        """The window's node that `node` is in: its ancestor below the application."""
        above = node.parent
        while above is not None and above != self.root:
            node, above = above, above.parent
        return node

    def x_window_of(self, node):
        """The X window that `node` is drawn in, told by the window's title."""
        windows = self.windows()
        if len(windows) == 1:
            return windows[0]
        title = self.frame_of(node).name
        same = [window for window in windows if window.title == title]
        if len(same) != 1:
            raise AssertionError(f'{len(same)} windows are called {title!r}: '
                                 f'{[window.title for window in windows]}')
        return same[0]

    def place(self, node):
        """(x, y, width, height) of an object on the screen, when it has come to rest.

        GTK's figures leave out the border and padding of the boxes around an object, so they
        are right to some pixels only: aim at centres.  The window's own border is made good.
        """
        frame = self.frame_of(node)
        inner = frame.children[0]
        window = self.x_window_of(node)

        def look():
            return window.place, frame.extents, inner.extents, node.extents

        def at_rest():
            seen = look()
            # GTK lays a window out some frames after the X server has given it its size.
            if seen[0][2:] != seen[1][2:] or seen[3][2] <= 0:
                return None
            time.sleep(REST)
            return seen if look() == seen else None
        (left, top, _, _), outer, inside, (x, y, width, height) = wait_until(
            at_rest, lambda: f'{node!r} at rest in {frame!r}, not {look()}')
        border = max(0, (outer[2] - inside[2]) // 2)
        return left + x - outer[0] + border, top + y - outer[1] + border, width, height

    def centre(self, node):
        x, y, width, height = self.place(node)
        return x + width // 2, y + height // 2

    def click(self, node, **how):
        self.desktop.pointer.click(self.centre(node), **how)

    def focused(self):
        """The object with the keyboard focus, or None."""
        return next((node for node in self.root.walk() if node.has('focused')), None)

    def wait_focus(self, test, what):
        """Wait until test(focused object) holds; return the object."""
        def holds():
            node = self.focused()
            return node if node is not None and test(node) else None
        return wait_until(holds, f'the focus on {what}')

    def log(self):
        try:
            with open(self.log_path, encoding='utf-8', errors='replace') as text:
                return text.read()
        except FileNotFoundError:
            return ''

    def complaints(self):
        """Every warning and critical line of all runs so far."""
        last, found = self.runs, []
        for self.runs in range(1, last + 1):
            found += [line for line in self.log().splitlines() if COMPLAINT.search(line) and not line.endswith(NOT_OKRS)]
        self.runs = last
        return found

    @property
    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def wait_exit(self, bound=None):
        """Wait for the process to end by itself; return its exit code."""
        try:
            return self.process.wait(BOUND if bound is None else bound)
        except subprocess.TimeoutExpired as late:
            raise AssertionError(f'{self.binary} does not end') from late

    def _close_windows(self):
        for window in self.windows():
            window.close()

    def quit(self):
        """Close every window as a person does and wait for the end; a dialog that is open over a window goes first."""
        self._close_windows()
        try:
            code = self.process.wait(3)
        except subprocess.TimeoutExpired:
            self._close_windows()
            code = self.wait_exit()
        if code != 0:
            raise AssertionError(f'{self.binary} ended with {code}: {self.log()}')

    def terminate(self):
        """As the end of a session does: ask the program to end; return its exit code."""
        os.kill(self.process.pid, signal.SIGTERM)
        return self.wait_exit()

    def kill(self):
        """kill -9: no handler runs, nothing is flushed."""
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def restart(self, *arguments):
        """Quit if still running, then start again with these arguments (none: no argument)."""
        if self.is_running:
            self.quit()
        self.arguments = list(arguments)
        return self.start()
