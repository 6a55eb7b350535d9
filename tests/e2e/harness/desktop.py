# SPDX-License-Identifier: GPL-3.0-or-later
"""One isolated desktop: X server, window manager, session bus, accessibility bus, own HOME.

Each test makes one and stops it at its end, so that no test can see another one's settings,
files or windows.
"""

import os
import shutil
import tempfile

import gi
gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

from . import finger, processes
from .keyboard import Keyboard, map_spare_keys
from .languages import locale_environment
from .pointer import Pointer
from .screen import Screen
from .waiting import wait_until
from .wayland import KioskScreen

# What a test program may take over from outside; everything else is the desktop's own.
# (The sanitizers' options and the preloads belong to a sanitizer build.)
PASSED_ON = ('PATH', 'LD_LIBRARY_PATH', 'GSETTINGS_SCHEMA_DIR', 'XDG_DATA_DIRS',
             'ASAN_OPTIONS', 'LSAN_OPTIONS', 'UBSAN_OPTIONS', 'TZ')

GTK_SETTINGS = {'gtk-enable-animations': 0, 'gtk-cursor-blink': 1}

# No key of the window manager's own, and a click that focuses and raises: Alt+arrows and
# Alt+drag belong to the application under test.
OPENBOX = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew><followMouse>no</followMouse></focus>
  <placement><policy>Smart</policy><center>yes</center></placement>
  <desktops><number>1</number></desktops>
  <keyboard/>
  <mouse>
    <dragThreshold>8</dragThreshold>
    <context name="Client">
      <mousebind button="Left" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
      <mousebind button="Right" action="Press"><action name="Focus"/><action name="Raise"/></mousebind>
    </context>
  </mouse>
</openbox_config>
"""


class Desktop:
    """`size` in pixels of the only screen; `language` is 'en' or 'fr'; with `touch` it is a touch
    screen on Wayland, with a finger; `gtk_settings` are set besides those of every desktop."""

    def __init__(self, size=(1280, 800), language='en', touch=False, gtk_settings=None):
        self.size = size
        self.language = language
        self.touch = touch
        self.gtk_settings = {**GTK_SETTINGS, **(gtk_settings or {})}
        self.finger = None
        self.locale = locale_environment(language)
        self.directory = tempfile.mkdtemp(prefix='okr-e2e-')
        self.children = []
        self.environment = self._make_environment()
        self.screen = None

    def path(self, *parts):
        """A path inside the desktop's own folder."""
        return os.path.join(self.directory, *parts)

    @property
    def data_home(self):
        return self.environment['XDG_DATA_HOME']

    def log_path(self, name):
        return self.path('log', name)

    def _make_environment(self):
        home = self.path('home')
        variables = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        variables.update({name: value for name, value in os.environ.items()
                          if name.startswith('OKR_')})
        variables.update({
            'HOME': home,
            'XDG_CONFIG_HOME': f'{home}/.config',
            'XDG_DATA_HOME': f'{home}/.local/share',
            'XDG_STATE_HOME': f'{home}/.local/state',
            'XDG_CACHE_HOME': f'{home}/.cache',
            'XDG_RUNTIME_DIR': self.path('run'),
            'TMPDIR': self.path('tmp'),
            'XDG_SESSION_TYPE': 'x11',
            'XDG_CURRENT_DESKTOP': 'none',
            'GDK_BACKEND': 'x11',
            'GDK_DEBUG': 'no-portals',
            'GSK_RENDERER': 'cairo',
            'GTK_A11Y': 'atspi',
            'GSETTINGS_BACKEND': 'keyfile',
            'GIO_USE_VFS': 'local',
            'GIO_USE_VOLUME_MONITOR': 'unix',
            'G_MESSAGES_DEBUG': '',
        })
        variables.update(self.locale)
        for name in ('HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME',
                     'XDG_CACHE_HOME', 'TMPDIR'):
            os.makedirs(variables[name], exist_ok=True)
        os.makedirs(variables['XDG_RUNTIME_DIR'], mode=0o700)
        os.makedirs(self.path('log'))
        lines = [f'{name}={value}\n' for name, value in self.gtk_settings.items()]
        self._write(f'{home}/.config/gtk-4.0/settings.ini', ''.join(['[Settings]\n', *lines]))
        self._write(f'{home}/.config/openbox/rc.xml', OPENBOX)
        return variables

    @staticmethod
    def _write(path, text):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8') as output:
            output.write(text)

    def start(self):
        """Bring everything up; on failure what already runs is stopped."""
        try:
            self._start_x_server()
            self._start_buses()
        except BaseException:
            self.stop()
            raise
        return self

    def _x_server(self):
        """The X server's command, without its -displayfd."""
        if self.touch:
            return finger.server_arguments(self.directory, self.size)
        width, height = self.size
        return ['Xvfb', '-screen', '0', f'{width}x{height}x24', '-nolisten', 'tcp', '-noreset',
                '-dpi', '96']

    def _start_x_server(self):
        command = self._x_server()
        server, number = processes.start_with_answer(
            lambda fd: [*command, '-displayfd', str(fd)], self.environment, self.log_path('x'))
        self.children.append(server)
        self.environment['DISPLAY'] = f':{number}'
        self.screen = (KioskScreen if self.touch else Screen)(f':{number}')
        map_spare_keys(self.screen.display)
        self.keyboard = Keyboard(self.screen.display)
        self.pointer = Pointer(self.screen)
        self._start_window_manager()

    def _start_window_manager(self):
        if self.touch:
            self.children.append(self.screen.start_compositor(self.environment, self.directory,
                                                              self.size))
            self.finger = finger.Finger(self.directory, self.size)
        else:
            self.children.append(processes.start(['openbox'], self.environment,
                                                 self.log_path('openbox')))
            wait_until(self.screen.has_window_manager, 'the window manager')

    def _start_buses(self):
        bus, address = processes.start_with_answer(
            lambda fd: ['dbus-daemon', '--session', '--nofork', '--nopidfile',
                        f'--print-address={fd}'],
            self.environment, self.log_path('bus'))
        self.children.append(bus)
        self.environment['DBUS_SESSION_BUS_ADDRESS'] = address
        self.session = self._connect(address)
        # The launcher is activated here and says where the accessibility bus listens.
        answer = self.session.call_sync('org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus',
                                        'GetAddress', None, GLib.VariantType('(s)'),
                                        Gio.DBusCallFlags.NONE, 20000, None)
        self.environment['AT_SPI_BUS_ADDRESS'] = answer.unpack()[0]
        self._say_that_somebody_reads()
        self.accessibility = self._connect(self.environment['AT_SPI_BUS_ADDRESS'])

    def _say_that_somebody_reads(self):
        """Toolkits may keep their tree to themselves until an assistive program is there."""
        self.session.call_sync('org.a11y.Bus', '/org/a11y/bus',
                               'org.freedesktop.DBus.Properties', 'Set',
                               GLib.Variant('(ssv)', ('org.a11y.Status', 'IsEnabled',
                                                      GLib.Variant('b', True))),
                               None, Gio.DBusCallFlags.NONE, 20000, None)

    @staticmethod
    def _connect(address):
        flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                 | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        connection = Gio.DBusConnection.new_for_address_sync(address, flags, None, None)
        connection.set_exit_on_close(False)
        return connection

    def stop(self):
        """Stop every process of this desktop and remove its folder."""
        if self.finger is not None:
            self.finger.close()
        if self.screen is not None:
            self.screen.close()
        for child in reversed(self.children):
            processes.stop(child)
        self.children.clear()
        shutil.rmtree(self.directory, ignore_errors=True)
