# SPDX-License-Identifier: GPL-3.0-or-later
"""Okr ends whatever is open, and what was typed or moved until then is in the file."""

from harness.okr import OkrCase
from harness.samples import key_results, load_sample


class Closing(OkrCase):

    def key_result(self):
        return key_results(load_sample())['O1.KR1']['title']['en']

    def open_details(self, title):
        self.board.select(title)
        self.keyboard.press('Enter')
        return self.app.frame().wait_for('dialog')

    def retitle(self, dialog, new):
        """Type a title in the details, which is saved a moment later."""
        field = self.wait(lambda: next((node for node in dialog.find_all(name='Title') if node.has('editable')), None),
                          'the field of the title')
        self.app.click(field)
        self.app.wait_focus(lambda node: node == field or node.parent == field, 'the title')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type(new)

    def assert_ends(self):
        self.assertEqual(self.app.wait_exit(), 0)
        self.assertEqual(self.file.check(), 'ok')

    def count_titled(self, title):
        return self.file.one('SELECT count(*) FROM key_result WHERE title = ?', title)

    def test_quit_under_a_dialog_saves_what_was_just_typed(self):
        self.open_sample()
        self.retitle(self.open_details(self.key_result()), 'Typed and gone')
        self.keyboard.press('Ctrl+q')
        self.assert_ends()
        self.assertEqual(self.count_titled('Typed and gone'), 1)

    def test_closing_under_a_dialog_closes_that_first_and_saves(self):
        self.open_sample()
        self.retitle(self.open_details(self.key_result()), 'Typed and closed')
        self.keyboard.press('Ctrl+w')
        self.wait(lambda: self.app.frame().find('dialog') is None, 'the dialog closed')
        self.wait(lambda: self.count_titled('Typed and closed') == 1, 'the title in the file')
        self.board.wait_focus('Typed and closed')
        self.app.windows()[0].close()
        self.assert_ends()

    def test_quit_under_the_popover_of_a_value(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        before = self.file.check_ins(title)
        self.board.drag(title, self.board.point_in('Nearly there'))
        self.board.value_entry()
        self.keyboard.type('12')
        self.keyboard.press('Ctrl+q')
        self.assert_ends()
        # nobody said yes
        self.assertEqual(self.file.check_ins(title), before)

    def test_quit_from_an_open_menu(self):
        self.open_sample()
        self.keyboard.press('F10')
        self.app.frame().wait_for('menu item', 'New Workspace…')
        self.keyboard.press('Ctrl+q')
        self.assert_ends()

    def test_quit_during_a_drag(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        history = self.file.count('history')
        self.board.lift(title)
        self.board.carry(self.board.point_in('Achieved'))
        self.keyboard.press('Ctrl+q')
        self.assert_ends()
        self.pointer.release()
        self.assertEqual(self.file.count('history'), history)

    def test_quit_right_after_a_move_and_while_a_line_is_written(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        history = self.file.count('history')
        self.board.select(title)
        with self.file.locked():
            self.keyboard.press('Alt+Down')
            self.keyboard.press('Ctrl+q')
            self.wait(lambda: not self.app.windows(), 'the window gone before the move was saved')
        self.assert_ends()
        self.assertEqual(self.file.count('history'), history + 1)

        self.app.start('--on', self.day)
        self.keyboard.press('Ctrl+1')
        self.app.wait_focus(lambda node: node.role == 'list item', 'the first line')
        self.keyboard.press('Enter')
        self.app.wait_focus(lambda node: node.role == 'text box', 'the text of the line')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type('Written to the last moment')
        self.keyboard.press('Ctrl+q')
        self.assert_ends()
        self.assertEqual(self.file.one('SELECT count(*) FROM objective WHERE title = ?', 'Written to the last moment'), 1)
