# SPDX-License-Identifier: GPL-3.0-or-later
"""What a whole room looks at: one card, who speaks, the time."""

from harness.ideas import PLANE, TRAY, IdeasCase
from harness.waiting import wait_until


class Room(IdeasCase):

    def dialog(self, name):
        return wait_until(lambda: self.frame.find('dialog', name), f'the dialog {name!r}')

    def shown(self, title):
        """Wait until the spotlight shows a card; return what a screen reader says of it."""
        return wait_until(lambda: self.dialog('Spotlight').find('group', title),
                          f'{title!r} in the spotlight').description

    def gone(self, name):
        wait_until(lambda: self.frame.find('dialog', name) is None, f'no dialog {name!r}')

    def test_spotlight_of_the_board(self):
        self.open_sample()
        first, second = self.board.titles('Halfway')[:2]
        self.board.select(first)
        self.keyboard.press('s')
        self.assertIn('Halfway', self.shown(first))
        self.screenshot('spotlight')
        self.keyboard.press('Right')
        self.shown(second)
        self.keyboard.press('Escape')
        self.gone('Spotlight')
        wait_until(lambda: self.board.card(second).has('focused'), 'the focus on the card shown last')

        self.keyboard.press('Menu')
        self.app.click(self.frame.wait_for('menu item', 'Spotlight'))
        self.shown(second)
        self.app.click(self.dialog('Spotlight').find('button', 'Previous Card'))
        self.shown(first)
        self.app.click(self.dialog('Spotlight').find('group', first))
        self.gone('Spotlight')
        wait_until(lambda: self.board.card(first).has('focused'), 'the focus on the card shown last')

    def test_spotlight_of_the_ideas(self):
        self.show()
        self.write('Brass band', 'Own ovens')
        self.focus(TRAY, 'Own ovens')
        self.keyboard.press('s')
        self.shown('Own ovens')
        self.keyboard.press('Left')
        self.shown('Brass band')
        self.keyboard.press('Escape')
        self.gone('Spotlight')
        self.wait_focus(TRAY, 'Brass band')
        placed = self.titles(PLANE)[0]
        self.focus(PLANE, placed)
        self.keyboard.press('s')
        self.assertRegex(self.shown(placed), r'Impact: [\d.]+, Effort: [\d.]+, ')
        self.screenshot('idea')
        self.keyboard.press('Escape')
        self.gone('Spotlight')
        self.wait_focus(PLANE, placed)

    def test_spotlight_of_the_order_of_work(self):
        self.show()
        first, second = [row.name for row in self.order().find_all('list item')][:2]
        self.app.click(self.order().find('list item', first), button=3)
        self.app.click(self.frame.wait_for('menu item', 'Spotlight'))
        self.shown(first)
        self.keyboard.press('Right')
        self.shown(second)
        self.keyboard.press('Escape')
        self.gone('Spotlight')
        wait_until(lambda: self.order().need('list item', second).has('focused'), 'the focus on the row shown last')
        self.keyboard.press('s')
        self.shown(second)
        self.keyboard.press('Escape')
        self.gone('Spotlight')

    def order(self):
        return wait_until(lambda: self.frame.find('list', 'Order of Work'), 'the order of work')

    def test_timer_keys_while_its_popover_is_open(self):
        self.open_sample()
        self.keyboard.press('Ctrl+Shift+t')
        self.frame.wait_for('button', 'Start')
        self.keyboard.press('F8')
        self.frame.wait_for('button', 'Pause')
        self.keyboard.press('F8')
        self.frame.wait_for('button', 'Start')
        self.keyboard.press('Ctrl+Shift+t')
        wait_until(lambda: self.frame.find('button', 'Start') is None, 'the popover gone')

    def test_speaking_order_by_keyboard(self):
        self.open_sample()
        self.keyboard.press('Ctrl+Shift+o')
        self.dialog('Speaking Order')
        self.frame.wait_for('label', 'Who Speaks When?')
        self.keyboard.press('Enter')
        order = [item.name for item in self.round()]
        self.screenshot('drawn')
        self.keyboard.press('p')
        wait_until(lambda: self.round()[0].name == order[1], 'the second begins')
        self.keyboard.press('a')
        wait_until(lambda: self.round()[0].name == order[2], 'the third begins')
        for number in range(len(order) - 1):
            self.keyboard.press('n')
            wait_until(lambda number=number: self.described('has spoken') == number + 1, f'{number + 1} have spoken')
        self.frame.wait_for('label', 'All Have Spoken')
        self.screenshot('spoken')
        self.keyboard.press('r')
        wait_until(lambda: self.round()[0].name == order[2] and self.described('has spoken') == 0, 'another begins')
        self.keyboard.press('Escape')
        self.gone('Speaking Order')
        self.keyboard.press('Ctrl+z')
        self.keyboard.press('Ctrl+Shift+o')
        self.frame.wait_for('label', 'All Have Spoken')
        self.keyboard.press('Escape')
        self.gone('Speaking Order')

    def round(self):
        return wait_until(lambda: self.dialog('Speaking Order').need('list', 'The order of this round').find_all('list item'),
                          'the order of the round')

    def described(self, words):
        return sum(item.description == words for item in self.round())
