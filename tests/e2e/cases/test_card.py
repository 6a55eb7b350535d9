# SPDX-License-Identifier: GPL-3.0-or-later
"""What a card and the board offer beside a drag: menu, renaming in place, rows, folded columns."""

from harness.okr import OkrCase
from harness.samples import key_results, load_sample


class Card(OkrCase):

    def menu_item(self, name):
        """An item of an open menu that can be seen."""
        return self.wait(lambda: next((item for item in self.app.frame().find_all(
            ('menu item', 'radio menu item', 'check menu item'), name)
            if item.has('visible') and item.extents[2] > 0), None), f'{name!r} in the menu')

    def choose(self, *names):
        """Choose an item of the open menu, through its submenus, with the keyboard's own keys."""
        for name in names:
            item = self.menu_item(name)
            self.wait(lambda: self.step_to(item), f'the keyboard on {name!r}')
            self.keyboard.press('Enter')

    def step_to(self, item):
        if item.has('focused'):
            return True
        before = self.app.focused()
        self.keyboard.press('Down')
        self.wait(lambda: self.app.focused() != before, 'another item')
        return item.has('focused')

    def test_menu_of_the_right_button_moves_a_card_and_asks_for_its_value(self):
        self.open_sample()
        title = key_results(load_sample())['O2.KR1']['title']['en']
        self.pointer.right_click(self.board.grip(title))
        self.menu_item('Move To')
        self.screenshot('menu')
        self.choose('Move To', 'Nearly there')
        self.board.record()
        self.board.wait_in(title, 'Nearly there')
        self.board.wait_focus(title)

    def test_menu_key_opens_the_same_menu(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        self.board.select(title)
        self.keyboard.press('Menu')
        self.menu_item('Move To')
        self.keyboard.press('Esc')
        self.board.wait_focus(title)

    def test_f2_renames_in_place(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        self.board.select(title)
        self.keyboard.press('F2')
        self.app.wait_focus(lambda node: node.has('editable'), 'the field of the title')
        self.screenshot('renaming')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type('Écrit sur place')
        self.keyboard.press('Enter')
        self.board.card('Écrit sur place')
        self.board.wait_focus('Écrit sur place')
        self.assertEqual(self.file.one('SELECT count(*) FROM key_result WHERE title = ?',
                                       'Écrit sur place'), 1)

    def test_value_of_the_details_dialog_moves_the_card(self):
        self.open_sample()
        title = key_results(load_sample())['O1.KR1']['title']['en']
        self.board.select(title)
        self.keyboard.press('Enter')
        dialog = self.app.frame().wait_for('dialog')
        field = self.wait(lambda: next((node for node in dialog.find_all(name='Value')
                                        if node.has('editable')), None), 'the field of the value')
        self.app.click(field)
        self.app.wait_focus(lambda node: node == field or node.parent == field, 'the value')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type('10')
        self.keyboard.press('Enter')
        self.wait(lambda: self.file.check_ins(title)[-1][1] == 10, 'the reading in the file')
        self.screenshot('recorded')
        self.keyboard.press('Esc')
        self.board.wait_in(title, 'Halfway')


class DoubleClick(OkrCase):
    """GTK counts clicks by its own clock: a program that stands still for 0.4 seconds sees two single ones.  The
    desktop is one of a person with slow hands."""

    gtk_settings = {'gtk-double-click-time': 10000}

    def test_double_click_opens_the_details(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        self.pointer.double_click(self.board.grip(title))
        self.app.frame().wait_for('dialog')
        self.screenshot('details')
        self.keyboard.press('Esc')
        self.wait(lambda: self.app.frame().find('dialog') is None, 'the dialog closed')
        self.board.wait_focus(title)


class Rows(OkrCase):

    def test_rows_by_objective_group_the_cards_under_its_name(self):
        document = load_sample()
        self.open_sample()
        self.app.click(self.app.frame().wait_for('toggle button', 'Rows: None'))
        item = self.wait(lambda: next((node for node in self.app.frame().find_all(
            name='Objective') if node.role.endswith('menu item')), None), 'the rows by objective')
        item.act(item.actions[0])
        for objective in document['objectives']:
            title = objective['title']['en']
            group = self.app.frame().wait_for('group', title)
            expected = {item['title']['en'] for item in objective['key_results']
                        if item['state'] == 'active'}
            self.wait(lambda: sum(self.count(column) for column in group.find_all('list'))
                      == len(expected), f'{len(expected)} cards in {title!r}')
        self.screenshot('rows')

    @staticmethod
    def count(column):
        return int(column.description.split()[0])

    def test_folded_column_keeps_its_count_takes_drops_and_unfolds(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        wide = self.app.place(self.board.column('Achieved'))[2]
        self.app.click(self.board.heading('Achieved'))
        self.wait(lambda: self.app.place(self.board.column('Achieved'))[2] < wide // 2,
                  'the column folded')
        self.screenshot('folded')
        self.assertEqual(self.board.count('Achieved'), 3)
        x, y, width, height = self.board.visible_place(self.board.column('Achieved'))
        self.board.drag(title, (x + width // 2, y + height // 3))
        self.board.record()
        self.wait(lambda: self.board.count('Achieved') == 4, '4 cards')
        self.app.click(self.app.frame().wait_for('button', lambda name: name.startswith('Expand')
                                                 and 'Achieved' in name))
        self.board.wait_in(title, 'Achieved')
        self.screenshot('unfolded')
