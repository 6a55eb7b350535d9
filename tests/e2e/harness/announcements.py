# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told to say: the events "object:announcement" of an accessibility bus.

Toasts are announced, too. They go after some seconds, which on a loaded machine is less than a look
through the whole window takes: a test listens to them.
"""

from gi.repository import Gio, GLib

from .waiting import wait_until


class Announcements:
    """Listens from its making on."""

    def __init__(self, bus):
        self._said = []
        bus.signal_subscribe(None, 'org.a11y.atspi.Event.Object', 'Announcement', None, None, Gio.DBusSignalFlags.NONE,
                             self._on_announcement)

    def _on_announcement(self, _bus, _sender, _path, _interface, _signal, arguments):
        self._said.append(arguments.unpack()[3])

    @property
    def said(self):
        """All of them, the oldest first."""
        while GLib.MainContext.default().iteration(False):
            pass
        return list(self._said)

    def wait(self, text):
        """Waits until something is said that begins with this, and forgets what was said until then."""
        wait_until(lambda: any(said.startswith(text) for said in self.said),
                   lambda: f'{text!r} said, not {self.said}')
        self._said.clear()
