# SPDX-License-Identifier: GPL-3.0-or-later
"""The X screen: where windows are, which ones pop up, and what it all looks like."""

import struct
import time
import zlib

from Xlib import X, error
from Xlib import display as xdisplay
from Xlib.protocol import event


class Window:
    """One X window, with its place on the screen."""

    def __init__(self, screen, window):
        self.screen = screen
        self.window = window

    @property
    def id(self):
        return self.window.id

    def _property(self, name):
        try:
            found = self.window.get_full_property(self.screen.atom(name), X.AnyPropertyType)
        except error.BadWindow:
            return None
        return None if found is None else found.value

    @property
    def title(self):
        value = self._property('_NET_WM_NAME')
        return '' if value is None else bytes(value).decode('utf-8', 'replace')

    @property
    def pid(self):
        value = self._property('_NET_WM_PID')
        return None if value is None else int(value[0])

    @property
    def place(self):
        """(x, y, width, height) on the screen, without the shadow that GTK draws itself."""
        geometry = self.window.get_geometry()
        corner = self.window.translate_coords(self.screen.root, 0, 0)
        left, right, top, bottom = self._property('_GTK_FRAME_EXTENTS') or (0, 0, 0, 0)
        return (-corner.x + left, -corner.y + top,
                geometry.width - left - right, geometry.height - top - bottom)

    def resize(self, width, height, x=0, y=0):
        """Ask the window manager for this place and size, as a pager would."""
        flags = 0xf << 8 | 2 << 12 | 10
        self.screen.ask(self.window, '_NET_MOVERESIZE_WINDOW', [flags, x, y, width, height])

    def activate(self):
        """Bring the window to the front with the keyboard focus, as a taskbar would."""
        self.screen.ask(self.window, '_NET_ACTIVE_WINDOW', [2, 0, 0, 0, 0])

    def close(self):
        """Ask the window to close, as the window manager's close button does."""
        self.screen.ask(self.window, '_NET_CLOSE_WINDOW', [0, 2, 0, 0, 0])


class Screen:
    """The test's own connection to the X server."""

    def __init__(self, name):
        self.display = xdisplay.Display(name)
        self.root = self.display.screen().root

    def close(self):
        self.display.close()

    def atom(self, name):
        return self.display.intern_atom(name)

    def ask(self, window, message, data):
        """Send the window manager a client message about `window`."""
        notice = event.ClientMessage(window=window, client_type=self.atom(message),
                                     data=(32, data))
        self.root.send_event(notice,
                             event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
        self.display.sync()

    def has_window_manager(self):
        found = self.root.get_full_property(self.atom('_NET_SUPPORTING_WM_CHECK'),
                                            X.AnyPropertyType)
        return found is not None

    def windows(self, pid=None):
        """The managed windows, oldest first; those of one process if `pid` is given."""
        found = self.root.get_full_property(self.atom('_NET_CLIENT_LIST'), X.AnyPropertyType)
        windows = [Window(self, self.display.create_resource_object('window', number))
                   for number in (found.value if found else [])]
        return [window for window in windows if pid is None or window.pid == pid]

    def active_window(self):
        """The id of the window with the keyboard focus, or 0."""
        found = self.root.get_full_property(self.atom('_NET_ACTIVE_WINDOW'), X.AnyPropertyType)
        return int(found.value[0]) if found else 0

    def overlays(self):
        """Mapped windows that no manager frames, topmost first: popovers, tips, drag icons.

        Toolkits keep helpers of one pixel about; those are left out.
        """
        found = []
        for window in reversed(self.root.query_tree().children):
            try:
                attributes = window.get_attributes()
                if attributes.override_redirect and attributes.map_state == X.IsViewable:
                    geometry = window.get_geometry()
                    if geometry.width > 1 and geometry.height > 1:
                        found.append(Window(self, window))
            except (error.BadWindow, error.BadDrawable):
                continue
        return found

    def pixels(self):
        """(width, height, bytes) of the whole screen, as the server has them: blue, green, red, none."""
        geometry = self.root.get_geometry()
        image = self.root.get_image(0, 0, geometry.width, geometry.height, X.ZPixmap, 0xffffffff)
        return geometry.width, geometry.height, image.data

    def still_pixels(self, bound=2.0):
        """The pixels once two looks in a row agree, or those at the end of the bound."""
        end = time.monotonic() + bound
        last = self.pixels()
        while time.monotonic() < end:
            time.sleep(0.06)
            now = self.pixels()
            if now == last:
                break
            last = now
        return last

    def save_picture(self, path):
        """Write the screen as a PNG file, as soon as it stands still."""
        width, height, pixels = self.still_pixels()
        colours = bytearray(3 * width * height)
        for channel in range(3):
            colours[channel::3] = pixels[2 - channel::4]
        line = 3 * width
        raw = b''.join(b'\0' + colours[row * line:(row + 1) * line] for row in range(height))
        with open(path, 'wb') as output:
            output.write(b'\x89PNG\r\n\x1a\n')
            for kind, body in ((b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0)),
                               (b'IDAT', zlib.compress(raw, 1)), (b'IEND', b'')):
                output.write(struct.pack('>I', len(body)) + kind + body
                             + struct.pack('>I', zlib.crc32(kind + body)))
