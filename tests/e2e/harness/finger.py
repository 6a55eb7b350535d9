# SPDX-License-Identifier: GPL-3.0-or-later
"""A touch screen: an X server without a monitor, and a finger on it.

XTEST knows no touch.  Xorg's own test driver ("inputtest", inputtestdrv(4)) is a touch device that
is told over a socket what the finger does; it needs the real Xorg, which draws into memory with its
dummy driver.
"""

import os
import shutil
import socket
import struct
import time

# The protocol of the driver: xf86-input-inputtest-protocol.h, version 1.
PROTOCOL = (1, 1)
CLIENT_VERSION, WAIT_FOR_SYNC, TOUCH = 0, 1, 6
BEGIN, UPDATE, END = 18, 19, 20           # XI_TouchBegin and its companions
VALUATORS = 64
AXIS_MAX = 0xffff

STEP = 0.012       # between two motions, as the mouse's
LONG_PRESS = 0.4   # longer than the 260 ms that arm a drag
REST = 0.2         # over the end, before the finger goes

SERVERS = ('/usr/lib/xorg/Xorg', '/usr/libexec/Xorg', '/usr/lib/Xorg', '/usr/bin/Xorg')

CONFIGURATION = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
EndSection
Section "Device"
  Identifier "memory"
  Driver "dummy"
  VideoRam 65536
EndSection
Section "Monitor"
  Identifier "none"
  HorizSync 5-1000
  VertRefresh 5-200
  Modeline "screen" 100 {width} {h1} {h2} {h3} {height} {v1} {v2} {v3}
EndSection
Section "Screen"
  Identifier "screen"
  Device "memory"
  Monitor "none"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "screen"
    Virtual {width} {height}
  EndSubSection
EndSection
Section "InputDevice"
  Identifier "finger"
  Driver "inputtest"
  Option "DeviceType" "Touch"
  Option "TouchCount" "5"
  Option "SocketPath" "{socket}"
EndSection
Section "ServerLayout"
  Identifier "layout"
  Screen "screen"
  InputDevice "finger"
EndSection
"""


def server_arguments(folder, size):
    """The command of an X server with a touch screen, without its -displayfd."""
    server = next((path for path in SERVERS if os.path.exists(path)), None) or shutil.which('Xorg')
    if server is None:
        raise RuntimeError('Xorg, with its dummy and inputtest drivers, is needed for touch')
    width, height = size
    path = os.path.join(folder, 'xorg.conf')
    with open(path, 'w', encoding='utf-8') as output:
        output.write(CONFIGURATION.format(
            width=width, h1=width + 16, h2=width + 32, h3=width + 64,
            height=height, v1=height + 3, v2=height + 6, v3=height + 20,
            socket=socket_path(folder)))
    return [server, '-novtswitch', '-sharevts', '-noreset', '-nolisten', 'tcp', '-dpi', '96',
            '-config', path, '-logfile', os.path.join(folder, 'xorg.log')]


def socket_path(folder):
    return os.path.join(folder, 'finger')


class Finger:
    """One finger (`number` tells fingers apart).  Points are (x, y) in pixels of the screen."""

    def __init__(self, folder, size, number=1):
        self.size = size
        self.number = number
        self.place = (0, 0)
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.connect(socket_path(folder))
        self._send(CLIENT_VERSION, struct.pack('=HH', *PROTOCOL))
        self._receive()

    def close(self):
        self.socket.close()

    def _send(self, kind, body=b''):
        self.socket.sendall(struct.pack('=II', 8 + len(body), kind) + body)

    def _receive(self):
        length, _ = struct.unpack('=II', self.socket.recv(8, socket.MSG_WAITALL))
        self.socket.recv(length - 8, socket.MSG_WAITALL)

    def _touch(self, what, point):
        self.place = point
        axes = [value * AXIS_MAX / (full - 1) for value, full in zip(point, self.size)]
        axes += [0.0] * (VALUATORS - 2)
        self._send(TOUCH, struct.pack(f'=III8s4x{VALUATORS}d{VALUATORS}d', self.number, what, 0,
                                      b'\x03', *axes, *axes))
        self._send(WAIT_FOR_SYNC)
        self._receive()

    def put(self, point):
        """Put the finger on the screen."""
        self._touch(BEGIN, point)

    def travel(self, point, seconds=0.3):
        """Draw the finger to a point in small even steps."""
        steps = max(1, round(seconds / STEP))
        from_x, from_y = self.place
        for step in range(1, steps + 1):
            self._touch(UPDATE, (from_x + (point[0] - from_x) * step / steps,
                                 from_y + (point[1] - from_y) * step / steps))
            time.sleep(STEP)

    def rest(self, seconds=REST):
        """Stay where it is, with the tremble of a hand: less than the 8 pixels of a drag."""
        x, y = self.place
        for step in range(max(1, round(seconds / STEP))):
            self._touch(UPDATE, (x + step % 2, y))
            time.sleep(STEP)
        self._touch(UPDATE, (x, y))

    def take(self):
        """Take the finger off the screen."""
        self._touch(END, self.place)

    def tap(self, point):
        self.put(point)
        self.take()

    def swipe(self, start, end, seconds=0.2):
        """Draw over the screen at once, as one scrolls."""
        self.put(start)
        self.travel(end, seconds)
        self.take()

    def lift(self, point):
        """Press long enough for a drag to be armed."""
        self.put(point)
        self.rest(LONG_PRESS)

    def drag(self, start, end, seconds=0.4):
        """Press long, draw, and let go after a rest over the end.

        GTK 4.18 does not notice the end of a touch that became a drag, and takes the next touch
        for the same: one drag a test.
        """
        self.lift(start)
        self.travel(end, seconds)
        self.rest()
        self.take()
