# SPDX-License-Identifier: GPL-3.0-or-later
"""A text that somebody copied in another program: the owner of the X clipboard."""

import select
import threading

from Xlib import X, Xatom
from Xlib.display import Display
from Xlib.protocol import event

TEXTS = ('UTF8_STRING', 'text/plain;charset=utf-8', 'text/plain')


class Clipboard:
    """Holds `text` from the beginning of a with block to its end, on a connection of its own."""

    def __init__(self, name, text):
        self.display = Display(name)
        self.data = text.encode()
        self.window = self.display.screen().root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)
        self.atom = self.display.intern_atom
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self):
        self.window.set_selection_owner(self.atom('CLIPBOARD'), X.CurrentTime)
        self.display.sync()
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.thread.join()
        self.display.close()

    def _serve(self):
        while not self.ended.is_set():
            if not self.display.pending_events():
                select.select([self.display], [], [], 0.05)
                continue
            request = self.display.next_event()
            if request.type == X.SelectionRequest:
                self._answer(request)

    def _answer(self, request):
        window, where, target = request.requestor, request.property, request.target
        if target == self.atom('TARGETS'):
            window.change_property(where, Xatom.ATOM, 32,
                                   [self.atom('TARGETS'), *(self.atom(name) for name in TEXTS)])
        elif target in [self.atom(name) for name in TEXTS]:
            window.change_property(where, target, 8, self.data)
        else:
            where = X.NONE
        window.send_event(event.SelectionNotify(time=request.time, requestor=window, target=target,
                                                selection=request.selection, property=where))
        self.display.flush()
