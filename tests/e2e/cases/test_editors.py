# SPDX-License-Identifier: GPL-3.0-or-later
"""Objectives and key results are edited whole by the keyboard; what is typed is saved by itself."""

from harness.okr import OkrCase
from harness.samples import key_results, load_sample


class Editors(OkrCase):

    def go(self, key, name, role=None):
        """Go on with a key until the focus is in what has this name."""
        for _ in range(60):
            focused = self.app.focused()
            if focused is not None and self.is_in(focused, name, role):
                return
            self.keyboard.press(key)
            self.app.wait_focus(lambda node, before=focused: node != before, 'the next place')
        self.fail(f'no {key} leads to {name}')

    @staticmethod
    def is_in(node, name, role):
        for _ in range(6):
            if node is None:
                return False
            if node.name == name and role in (None, node.role):
                return True
            node = node.parent
        return False

    def column(self, table, column, title):
        rows = self.file.rows(f'SELECT {column} FROM {table} WHERE title = ?', title)
        return rows[0][0] if rows else None

    def test_objective_is_edited_by_keyboard_and_each_field_undone(self):
        self.open_sample()
        old = load_sample()['objectives'][2]['title']['en']
        new = 'Comprendre qui paiera, « et pourquoi »'
        self.go('Shift+Tab', 'Objectives', 'list')
        self.go('Down', old, 'list item')
        self.keyboard.press('F2')
        dialog = self.app.frame().wait_for('dialog')
        self.go('Tab', 'Title')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type(new)
        self.wait(lambda: self.column('objective', 'state', new), 'the title in the file')
        self.go('Tab', 'Cost of Doing Nothing')
        self.keyboard.type('Another season of guesses')
        self.wait(lambda: self.column('objective', 'cost_of_inaction', new) == 'Another season of guesses',
                  'the cost in the file')
        self.go('Tab', 'Obligation')
        self.keyboard.press('Space')
        self.wait(lambda: self.column('objective', 'obligation', new) == 1, 'the mark in the file')
        self.screenshot('edited')
        self.keyboard.press('Esc')
        self.wait(lambda: self.app.frame().find('dialog') is None, 'the dialog closed')
        self.assertIsNotNone(dialog)
        self.keyboard.press('Ctrl+z')
        self.wait(lambda: self.column('objective', 'obligation', new) == 0, 'the mark as it was')
        self.keyboard.press('Ctrl+z')
        self.wait(lambda: self.column('objective', 'cost_of_inaction', new) is None, 'the cost as it was')

    def test_wrong_date_of_a_key_result_is_kept_until_mended(self):
        self.open_sample()
        title = key_results(load_sample())['O2.KR1']['title']['en']
        self.board.select(title)
        self.keyboard.press('Enter')
        dialog = self.app.frame().wait_for('dialog')
        self.go('Shift+Tab', 'Due Date')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type('31 February')
        self.wait(lambda: dialog.find('label', lambda name: 'no calendar has a day' in name),
                  'a sentence beside the field')
        self.screenshot('wrong')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type('12 Jun')
        self.wait(lambda: self.column('key_result', 'due', title) == '2026-06-12', 'the date in the file')
        self.go('Tab', 'Specific')
        self.keyboard.press('Space')
        self.wait(lambda: self.column('key_result', 'specific', title) == 1, 'the tick in the file')
        self.screenshot('ticked')
        self.keyboard.press('Esc')
        self.board.wait_focus(title)
