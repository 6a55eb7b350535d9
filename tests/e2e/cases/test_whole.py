# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole cycle: read out, its decisions looked up, and made a template for the next one."""

from harness.okr import OkrCase
from harness.samples import sample_path
from harness.waiting import wait_until


class Whole(OkrCase):

    size = (1920, 1080)
    day = '2026-07-20'

    @property
    def frame(self):
        return self.app.frame()

    def windows_named(self, name):
        return [frame for frame in self.app.frames() if frame.name == name]

    def open_manomano(self):
        self.start(sample_path('manomano-search'))
        self.wait(lambda: sum(self.board.counts()) > 0, 'the cards of the sample')

    def test_read_out_by_keyboard(self):
        self.open_manomano()
        self.keyboard.press('F5')
        window = wait_until(lambda: self.windows_named('Read-Out'), 'the read-out')[0]
        column = window.wait_for('group', 'Let people find the right product without leaving the site')
        self.wait(lambda: sum(label.name.startswith('1.') for label in column.find_all('label')) == 4, 'four key results')
        self.screenshot('read-out')
        self.keyboard.press('Esc')
        self.wait(lambda: not self.windows_named('Read-Out'), 'the read-out left')
        self.wait(lambda: self.app.focused() is not None, 'the keyboard in the window again')
        self.keyboard.press('F5')
        wait_until(lambda: self.windows_named('Read-Out'), 'the read-out again')
        self.keyboard.press('Ctrl+q')
        self.assertEqual(self.app.wait_exit(), 0)

    def test_decisions_and_steps_by_keyboard(self):
        self.open_manomano()
        self.keyboard.press('Ctrl+h')
        dialog = self.frame.wait_for('dialog', 'History and Decisions')
        decisions = dialog.wait_for('list', 'Decisions')
        rows = self.wait(lambda: decisions.find_all('list item'), 'a decision')
        self.assertEqual(len(rows), 1)
        self.assertTrue(rows[0].name.startswith('Replaced: Measure the share of value'), rows[0].name)
        self.assertIn('16 Jul · check 1 · Noémie (exemple), Basile (exemple) · Interviews', rows[0].description)
        self.app.click(dialog.wait_for('radio', 'All Steps'))
        steps = dialog.wait_for('list', 'All Steps')
        self.wait(lambda: any('can be undone' in row.description for row in steps.find_all('list item')), 'what can be undone')
        self.screenshot('steps')
        self.keyboard.press('Esc')
        self.frame.wait_gone('dialog', 'History and Decisions')

    def test_a_set_becomes_a_template(self):
        self.open_manomano()
        self.keyboard.press('F10')
        self.app.click(self.frame.wait_for('menu item', 'Save as Template…'))
        self.frame.wait_for(name='Save as a Template')
        self.app.wait_focus(lambda node: node.role == 'text box', 'the name')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type('Search')
        self.keyboard.press('Enter')
        self.wait(lambda: self.frame.find(name='Save as a Template') is None, 'the question answered')
        self.keyboard.press('F10')
        self.app.click(self.frame.wait_for('menu item', 'New Workspace…'))
        self.app.click(self.frame.wait_for(('list item', 'button'), 'Search'))
        self.wait(lambda: any(frame.name == 'Search' for frame in self.app.frames()), 'the workspace made of it')
        begun = self.frame.wait_for('list item', 'Let people find the right product without leaving the site')
        self.assertTrue(begun.description.startswith('Draft · Commitment'), begun.description)
        self.screenshot('begun')
