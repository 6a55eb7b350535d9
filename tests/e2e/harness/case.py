# SPDX-License-Identifier: GPL-3.0-or-later
"""The base of every test case: a desktop of its own, pictures of each step, a log without a warning.

A method decorated with each() becomes one test per case, each on its own desktop.
"""

import os
import re
import shutil
import unittest

from .app import App
from .desktop import Desktop
from .waiting import wait_until


def output_folder():
    """Where pictures and other leftovers go: e2e-screenshots in the build folder."""
    return os.environ.get('OKR_E2E_OUTPUT', 'e2e-screenshots')


def each(**cases):
    """Make one test per keyword: its name is added to the test's, its value is the argument."""
    def mark(function):
        function.cases = cases
        return function
    return mark


def _bind(function, value):
    def test(self):
        function(self, value)
    test.__doc__ = function.__doc__
    return test


class Case(unittest.TestCase):
    """`size` of the screen in pixels, `language`, `touch` and `gtk_settings` can be set by a class."""

    size = (1280, 800)
    language = 'en'
    touch = False
    gtk_settings = None

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        for name, function in list(vars(cls).items()):
            for case, value in getattr(function, 'cases', {}).items():
                setattr(cls, f'{name}_{case}', _bind(function, value))
            if hasattr(function, 'cases'):
                delattr(cls, name)

    @property
    def short_name(self):
        """'drag.card_crosses_a_boundary', without the words that every test has."""
        module = type(self).__module__.rpartition('.')[2].removeprefix('test_')
        return f'{module}.{self._testMethodName.removeprefix("test_")}'

    def setUp(self):
        self.pictures = os.path.join(output_folder(), self.short_name)
        shutil.rmtree(self.pictures, ignore_errors=True)
        os.makedirs(self.pictures)
        self.steps = 0
        self.apps = []
        self.desktop = Desktop(self.size, self.language, self.touch, self.gtk_settings)
        self.addCleanup(self.desktop.stop)
        self.desktop.start()
        self.keyboard = self.desktop.keyboard
        self.pointer = self.desktop.pointer
        self.finger = self.desktop.finger

    def tearDown(self):
        for app in self.apps:
            if app.is_running:
                app.quit()          # much is first complained of at the end
            self.assertEqual(app.complaints(), [], 'the log must have no warning')

    def make_app(self, binary, arguments=(), environment=None):
        """An App on this desktop, not started; its log is checked at the end."""
        app = App(self.desktop, binary, arguments, environment)
        self.apps.append(app)
        return app

    def screenshot(self, name):
        """Keep a picture of the screen as NN-name.png."""
        self.steps += 1
        word = re.sub(r'\W+', '-', name.lower()).strip('-')
        self.desktop.screen.save_picture(os.path.join(self.pictures,
                                                      f'{self.steps:02}-{word}.png'))

    def wait(self, condition, what, bound=None):
        return wait_until(condition, what, bound)

    def keep_evidence(self):
        """Called when the test failed, while everything still runs: keep picture, trees and logs.

        Return what was where, in a line for each program: of a run elsewhere there is the log only.
        """
        if self.desktop.screen is None:
            return 'the screen never came up'
        self.screenshot('failed')
        told = [f'the pointer at {self.pointer.place}' if self.pointer else 'no pointer']
        for number, app in enumerate(self.apps):
            with open(os.path.join(self.pictures, f'failed-{number}.txt'), 'w',
                      encoding='utf-8') as output:
                output.write(app.log())
                if app.is_running and app.root is not None:
                    output.write('\n'.join(app.root.dump()))
            told.append(self._tell(app))
        return '\n'.join(told)

    @staticmethod
    def _tell(app):
        if not app.is_running or app.root is None:
            return f'{app.binary} does not run'
        dialog = app.root.find(('dialog', 'alert'))
        return (f'{[window.place for window in app.windows()]}, the focus on {app.focused()!r}, '
                f'dialog: {dialog!r}')
