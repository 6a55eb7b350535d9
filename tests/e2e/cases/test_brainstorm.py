# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole brainstorm, by keyboard and by mouse: written, placed, voted for in secret, merged, ordered, made tasks of;
then undone to the beginning and done again to the end, and nothing differs."""

import json

from harness.clipboard import Clipboard
from harness.ideas import PLANE, TRAY, IdeasCase
from harness.samples import make_document
from harness.waiting import wait_until

ORDER = 'Order of Work'
VOTERS = 5
PASTED = [f'Pasted idea {number}' for number in range(1, 47)]
TYPED = ['Free tasting', 'Tasting for free', 'Own ovens', 'Window sign']
# (title, impact, effort) in the order of work that must come of them
QUICK_WINS = [('Free tasting', 10, 2), ('Pasted idea 1', 9, 1), ('Pasted idea 2', 9, 3), ('Window sign', 8, 2),
              ('Pasted idea 3', 7, 4), ('Pasted idea 4', 6, 5)]
OTHERS = [('Own ovens', 9, 9), ('Pasted idea 5', 3, 2)]
MERGED = 'Tasting for free'


class Keys:
    """Every step by keyboard."""

    def __init__(self, case):
        self.case = case
        self.press = case.keyboard.press

    def place(self, title, impact, effort):
        self.case.place(title, impact, effort)

    def merge(self, title, into):
        self.case.focus(TRAY, title)
        self.press('m')
        self.case.app.click(self.case.frame.wait_for('menu item', 'Merge with…'))
        self.case.frame.wait_for(name='Merge with')
        self.case.keyboard.type(into)
        self.press('Enter')

    def vote(self, dots):
        """Give the first ideas of the ballot that many dots."""
        for number in dots:
            for _ in range(number):
                self.press('Up')
            self.press('Tab')
        self.press('Ctrl+Enter')

    def set_state(self, title, item):
        self.case.focus(PLANE, title)
        self.press('m')
        entry = self.case.frame.wait_for('menu item', item)
        for _ in range(12):
            if entry.has('focused'):
                break
            self.press('Down')
            self.case.wait(lambda: self.case.app.focused() is not None, 'a focus in the menu')
        self.press('Enter')

    def undo(self, name):
        self.press('Ctrl+z' if name == 'Undo' else 'Ctrl+Shift+z')


class Mouse:
    """The same with the mouse, where a mouse can."""

    def __init__(self, case):
        self.case = case
        self.click = case.app.click

    def place(self, title, impact, effort):
        """Drag it to the free corner of its quadrant, where no other is that it would be merged with."""
        names = {(True, True): 'Do first', (True, False): 'Plan with care',
                 (False, True): 'If time allows', (False, False): 'Leave out'}
        case = self.case
        name = names[impact >= 6, effort <= 5]
        x, y, width, height = case.app.place(case.frame.find(name=name))
        case.desktop.pointer.lift(case.grip(TRAY, title))
        case.desktop.pointer.travel((x + width * 3 // 4, y + height * 4 // 5), 0.2)
        case.desktop.pointer.rest()
        case.desktop.pointer.drop()
        case.sticky(PLANE, title)
        # a place to the point is a matter of two numbers, for whoever drags too
        case.keyboard.press('Space')
        case.give_numbers(impact, effort)
        case.wait_described(PLANE, title, f'Impact {impact}, effort {effort}')

    def merge(self, title, into):
        pointer = self.case.desktop.pointer
        target = self.case.sticky(PLANE, into)
        x, y, width, height = self.case.app.place(target)
        pointer.lift(self.case.grip(TRAY, title))
        pointer.travel((x + width // 2, y + height // 2), 0.3)
        pointer.rest()
        pointer.drop()

    def vote(self, dots):
        numbers = [node for node in self.case.frame.wait_for('list', 'Ideas to vote for').find_all('spin button')]
        for node, number in zip(numbers, dots):
            x, y, width, height = self.case.app.place(node)
            for _ in range(number):
                self.case.desktop.pointer.click((x + width - 12, y + height // 2))
        self.case.app.click(self.case.frame.wait_for('button', 'Done: Cover the Screen'))

    def set_state(self, title, item):
        if item == 'Make It a Task':
            row = self.case.frame.wait_for('list', ORDER).wait_for('list item', title)
            self.click(row.wait_for(name='Make It a Task'))
            return
        self.case.desktop.pointer.right_click(self.case.grip(PLANE, title))
        self.click(self.case.frame.wait_for('menu item', item))

    def undo(self, name):
        self.click(self.case.frame.wait_for('button', name))


class Brainstorm(IdeasCase):

    size = (1900, 1300)

    def document(self):
        """What the file holds, as the program exports it; the history is no part of it."""
        return json.loads(self.cli('export', self.file.path))

    def show_made(self):
        self.open_document(make_document(['Serve 300 guests']), 1)
        self.keyboard.press('Ctrl+3')
        wait_until(lambda: self.frame.find('list', PLANE), 'the plane')

    def paste(self):
        lines = '\n'.join([*(f'- {title}' for title in PASTED), '', PASTED[0]])
        self.wait_capture()
        with Clipboard(self.desktop.environment['DISPLAY'], lines):
            self.keyboard.press('Ctrl+v')
            wait_until(lambda: len(self.titles(TRAY)) == len(TYPED) + len(PASTED), 'all that was pasted')

    def vote(self, hands):
        self.app.click(self.frame.wait_for('button', 'Methods'))
        self.app.click(self.frame.wait_for('menu item', 'Vote with Dots…'))
        self.frame.wait_for('label', 'Dots for each')
        self.keyboard.press('Enter')
        people = wait_until(lambda: self.titles('People')[:VOTERS], 'the people')
        for person in people:
            self.app.click(self.frame.wait_for('list', 'People').wait_for('list item', person))
            self.frame.wait_for('label', f'{person}, it is your turn')
            hands.vote((2, 1))
            self.frame.wait_for('label', 'Who Has the Keyboard?')
        wait_until(lambda: self.file.count('vote') == 2 * VOTERS, 'all votes in the file')
        self.app.click(self.frame.wait_for('button', 'Count the Votes'))
        wait_until(lambda: self.need('list', 'Votes').find_all('list item')[0].description == '10 votes, place 1', 'the tally')
        self.screenshot('tally')
        self.app.click(self.frame.wait_for('button', 'End'))
        wait_until(lambda: self.frame.find('list', PLANE), 'the plane again')

    def go(self, hands, name, wanted):
        """Undo or redo until the file is as wanted; the button says when there is nothing left."""
        for _ in range(60):
            if self.ideas_in_file() == wanted[0] and self.document() == wanted[1]:
                return
            rows = self.file.count('history')
            hands.undo(name)
            wait_until(lambda rows=rows: self.file.count('history') > rows, name)
        self.assertEqual(self.document(), wanted[1])

    def run_brainstorm(self, hands):
        start = (self.ideas_in_file(), self.document())
        self.write(*TYPED)
        self.paste()
        self.assertEqual(self.file.count('idea'), 50)
        for title, impact, effort in (*QUICK_WINS, *OTHERS):
            hands.place(title, impact, effort)
        self.screenshot('placed')
        self.vote(hands)
        hands.merge(MERGED, 'Free tasting')
        wait_until(lambda: '2 ideas in one' in self.sticky(PLANE, 'Free tasting').description, 'two ideas in one')
        self.wait_titles(ORDER, [title for title, _, _ in QUICK_WINS])

        for title, _, _ in QUICK_WINS:
            hands.set_state(title, 'Make It a Task')
            wait_until(lambda title=title: 'To do' in self.sticky(PLANE, title).description, f'{title!r} to do')
        for title, _, _ in QUICK_WINS[:3]:
            hands.set_state(title, 'Finish')
            wait_until(lambda title=title: 'Done' in self.sticky(PLANE, title).description, f'{title!r} done')
        self.screenshot('done')
        end = (self.ideas_in_file(), self.document())
        self.assertEqual(self.file.rows('SELECT state, count(*) FROM idea GROUP BY state ORDER BY state'),
                         [('done', 3), ('idea', 44), ('to-do', 3)])
        self.go(hands, 'Undo', start)
        self.screenshot('undone')
        self.go(hands, 'Redo', end)

    def test_by_keyboard(self):
        self.show_made()
        self.run_brainstorm(Keys(self))

    def test_by_mouse(self):
        self.show_made()
        self.run_brainstorm(Mouse(self))
