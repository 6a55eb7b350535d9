# SPDX-License-Identifier: GPL-3.0-or-later
"""The Plan page: a set of OKRs written together, with the keyboard alone and with the mouse."""

import time

from harness.okr import OkrCase
from harness.waiting import Gone, wait_until


class Plan(OkrCase):
    size = (1360, 860)
    day = '2026-04-06'
    welcome = 'Empty Cycle'
    outline = 'Outline'

    def setUp(self):
        super().setUp()
        self.keys = 0

    def press(self, chord, times=1):
        self.keys += times
        self.keyboard.press(chord, times)

    def type(self, text):
        self.keys += len(text)
        self.keyboard.type(text)

    def begin(self):
        """From an empty profile to the line that is ready."""
        self.start()
        wait_until(lambda: self.board.frame.find(name=self.welcome), 'the welcome page')

    @property
    def frame(self):
        return self.board.frame

    def lines(self, name=None):
        """The texts of the lines that are written."""
        listed = self.frame.find('list', name or self.outline)
        if listed is None:
            raise Gone('no outline')
        return [item.name for item in listed.children if item.role == 'list item'][:-1]

    def wait_lines(self, lines, name=None):
        wait_until(lambda: self.lines(name) == list(lines), lambda: f'{lines}, not {self.lines(name)}')

    def line(self, text, name=None):
        return wait_until(lambda: self.frame.find('list', name or self.outline).find('list item', text), f'the line {text!r}')

    def wait_editing(self, place):
        """Wait for the caret in a line, by what it is called."""
        self.app.wait_focus(lambda node: node.name == place, place)


class First(Plan):

    def test_three_actions_to_a_saved_objective(self):
        """F1, M1: choose the empty cycle, type, and it is saved."""
        self.begin()
        self.app.click(self.frame.find(name=self.welcome))
        self.wait_editing('Objective 1')
        self.screenshot('ready')
        self.type('Win the first restaurants of Lyon')
        self.wait_lines(['Win the first restaurants of Lyon'])
        self.assertEqual(self.file.rows('SELECT title, state FROM objective'), [('Win the first restaurants of Lyon', 'draft')])
        self.screenshot('written')


class Keys(Plan):

    def test_lines_by_key(self):
        """Enter, Tab, Shift+Tab, Alt+arrows, Backspace, Delete and undo: never the mouse."""
        self.begin()
        self.app.click(self.frame.find(name=self.welcome))
        self.wait_editing('Objective 1')
        self.type('Grow')
        self.press('Enter')
        self.wait_editing('Objective 2')
        self.press('Tab')
        self.wait_editing('Key result 1 of objective 1')
        self.type('20 pilots')
        self.press('Enter')
        self.wait_editing('Key result 2 of objective 1')
        self.type('3 cities')
        self.press('Enter')
        self.press('Enter')
        self.wait_editing('Objective 2')
        self.type('Learn')
        self.wait_lines(['Grow', '20 pilots', '3 cities', 'Learn'])
        self.screenshot('four lines')

        self.press('Tab')
        self.wait_editing('Key result 3 of objective 1')
        self.press('Shift+Tab')
        self.wait_editing('Objective 2')
        self.press('Alt+Up')
        self.wait_lines(['Learn', 'Grow', '20 pilots', '3 cities'])
        self.wait_editing('Objective 1')
        self.press('Escape')
        self.press('Down', 3)
        self.app.wait_focus(lambda node: node.name == '3 cities', 'the last line')
        self.press('Delete')
        self.wait_lines(['Learn', 'Grow', '20 pilots'])
        self.press('Ctrl+z')
        self.wait_lines(['Learn', 'Grow', '20 pilots', '3 cities'])
        self.screenshot('undone')
