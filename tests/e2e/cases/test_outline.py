# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done with lines of the outline that are written: dragged, pasted, parked, moved away, advised on."""

from harness.clipboard import Clipboard
from harness.okr import OkrCase
from harness.waiting import Gone, wait_until

PASTED = '\n'.join([
    '1. Win the first restaurants',
    '  - Pilots that order each week from 0 to 20',
    '  - Pilots that stay from 40 % to 80 %',
    '2. Learn what chefs expect',
    '  - Chefs who try it twice from 3 to 12',
])
WIN, ORDER, STAY = 'Win the first restaurants', 'Pilots that order each week from 0 to 20', 'Pilots that stay from 40 % to 80 %'
LEARN, TRY = 'Learn what chefs expect', 'Chefs who try it twice from 3 to 12'


class Outline(OkrCase):
    size = (1360, 860)
    day = '2026-04-06'

    @property
    def frame(self):
        return self.app.frame()

    def lines(self, name='Outline'):
        """The texts of the lines that are written."""
        listed = self.frame.find('list', name)
        if listed is None:
            raise Gone('no outline')
        return [item.name for item in listed.children if item.role == 'list item'][:-1]

    def wait_lines(self, *lines, name='Outline'):
        wait_until(lambda: self.lines(name) == list(lines), lambda: f'{lines}, not {self.lines(name)}')

    def line(self, text, name='Outline'):
        return wait_until(lambda: self.frame.need('list', name).find('list item', text), f'the line {text!r}')

    def paste(self):
        """From an empty profile to five lines that were copied elsewhere."""
        self.start()
        self.app.click(wait_until(lambda: self.frame.find(name='Empty Cycle'), 'the welcome page'))
        self.app.wait_focus(lambda node: node.name == 'Objective 1', 'the first line')
        with Clipboard(self.desktop.environment['DISPLAY'], PASTED):
            self.keyboard.press('Ctrl+v')
            self.wait_lines(WIN, ORDER, STAY, LEARN, TRY)

    @staticmethod
    def is_in(node, text):
        """Whether something is the editor of a line, which was another one's until the click came."""
        if node.role == 'list item':
            return False
        while node is not None and node.role != 'list item':
            node = node.parent
        return node is not None and node.name == text

    def go(self, text):
        """Give a line the focus as a whole."""
        self.app.click(self.line(text))
        self.app.wait_focus(lambda node: self.is_in(node, text), f'the text of {text!r}')
        self.keyboard.press('Escape')
        self.app.wait_focus(lambda node: node.role == 'list item' and node.name == text, text)

    def drag(self, text, below):
        """Drag a line by its handle to the gap below another one, or into an empty list."""
        x, y, _, _ = self.app.place(self.line(text))
        below_x, below_y, _, height = self.app.place(below if not isinstance(below, str) else self.line(below))
        self.pointer.lift((x + 13, y + 18))
        self.pointer.travel((below_x + 120, below_y + height - 2), 0.4)
        self.pointer.rest()
        self.screenshot(f'dragging {text[:12]}')
        self.pointer.drop()


class Lines(Outline):

    def test_pasted_dragged_and_parked(self):
        """Many lines at once are one step; the mouse reorders them, takes one to another objective and one to the parking list."""
        self.paste()
        self.assertEqual(self.file.rows('SELECT count(*) FROM key_result'), [(3,)])

        self.drag(ORDER, STAY)
        self.wait_lines(WIN, STAY, ORDER, LEARN, TRY)
        self.drag(ORDER, LEARN)
        self.wait_lines(WIN, STAY, LEARN, ORDER, TRY)
        self.assertEqual(self.file.rows('SELECT o.title FROM key_result k JOIN objective o ON o.id = k.objective WHERE k.title = ?', ORDER),
                         [(LEARN,)])
        self.drag(WIN, TRY)
        self.wait_lines(LEARN, ORDER, TRY, WIN, STAY)
        self.screenshot('reordered')

        self.drag(LEARN, self.frame.need('list', 'Parking List').find('list item'))
        self.wait_lines(WIN, STAY)
        self.wait_lines(LEARN, ORDER, TRY, name='Parking List')
        self.assertEqual(self.file.rows('SELECT cycle FROM objective WHERE title = ?', LEARN), [(None,)])
        self.keyboard.press('Ctrl+z')
        self.wait_lines(LEARN, ORDER, TRY, WIN, STAY)

        self.go(WIN)
        self.keyboard.press('Alt+p')
        self.wait_lines(LEARN, ORDER, TRY)
        self.wait_lines(WIN, STAY, name='Parking List')
        self.app.wait_focus(lambda node: node.role == 'list item' and node.name == TRY, 'the line above, as there is none below')
        self.screenshot('parked')
        self.keyboard.press('Ctrl+z')
        self.wait_lines(LEARN, ORDER, TRY, WIN, STAY)
        self.app.wait_focus(lambda node: node.role == 'list item' and node.name == WIN, 'the line that came back')
        self.keyboard.press('Up', times=3)
        self.app.wait_focus(lambda node: node.role == 'list item' and node.name == LEARN, 'the first objective')
        self.keyboard.press('Alt+p')
        self.wait_lines(WIN, STAY)
        self.app.wait_focus(lambda node: node.role == 'list item' and node.name == WIN, 'the line below all that went')
        self.keyboard.press('Ctrl+z')
        self.wait_lines(LEARN, ORDER, TRY, WIN, STAY)
        self.app.wait_focus(lambda node: node.role == 'list item' and node.name == LEARN, 'the line that came back')
        for _ in range(4):
            self.keyboard.press('Ctrl+z')
        self.wait_lines()

    def test_moved_away_and_advised_by_key(self):
        """Alt+M asks for the other objective; Alt+I says the advice, which goes with a reason and comes back with the text."""
        self.paste()
        self.go(STAY)
        self.keyboard.press('Alt+m')
        self.app.wait_focus(lambda node: node.name == 'Objective', 'the choice of an objective')
        self.screenshot('move')
        self.keyboard.press('Tab')
        self.app.wait_focus(lambda node: node.name == 'Cancel', 'the first button')
        self.keyboard.press('Tab')
        self.app.wait_focus(lambda node: node.name == 'Move', 'the button that moves')
        self.keyboard.press('Enter')
        self.wait_lines(WIN, ORDER, LEARN, TRY, STAY)

        self.go(LEARN)
        self.keyboard.press('Alt+i')
        entry = self.frame.wait_for(('text box', 'entry', 'text'), 'Why it is fine as it is')
        self.screenshot('advice')
        dismissed = 'SELECT count(*) FROM advice_dismissal'
        self.assertEqual(self.file.rows(dismissed), [(0,)])
        self.assertTrue(entry.description)
        self.app.click(entry)
        self.keyboard.type('We know')
        self.keyboard.press('Enter')
        wait_until(lambda: self.file.rows(dismissed) == [(1,)], 'the advice dismissed')


class French(Outline):
    """In French, where buttons of the window have other letters: the keys of a line come before them."""

    language = 'fr'

    def test_keys_of_a_line_come_before_those_of_the_window(self):
        self.open_sample()
        self.app.restart('--on', self.day)
        self.fill(self.app.windows()[0])
        self.keyboard.press('Ctrl+1')
        text = 'Signer 20 restaurants qui paient'
        self.app.click(wait_until(lambda: self.frame.need('list', 'Rédaction').find('list item', text), f'the line {text!r}'))
        self.app.wait_focus(lambda node: self.is_in(node, text), f'the text of {text!r}')
        for key, name in (('Alt+d', 'Échéance'), ('Alt+v', 'Départ et cible'), ('Alt+o', 'Nom du propriétaire'),
                          ('Alt+m', 'Objectif'), ('Ctrl+n', 'Objectif, sans chiffres')):
            self.keyboard.press(key)
            self.app.wait_focus(lambda node, name=name: node.name == name, f'{name} after {key}')
            self.keyboard.press('Escape')
            self.app.wait_focus(lambda node: self.is_in(node, text) or (node.role == 'list item' and node.name == text),
                                f'{text!r} again after {key}')
