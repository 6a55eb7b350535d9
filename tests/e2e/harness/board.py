# SPDX-License-Identifier: GPL-3.0-or-later
"""The board as a person sees it: columns, cards, and the gestures that move them.

Written against the names and roles that tell a screen reader the same things, never against
the program's inside.
"""

import re

from .samples import COLUMNS
from .waiting import Gone, wait_until

NEW_VALUE = {'en': 'New value', 'fr': 'Nouvelle valeur'}
EDGE = 70          # the zones that scroll during a drag are 64 pixels deep


class Board:
    """The board in one window (`index` counts the application's windows, oldest first)."""

    def __init__(self, app, language='en', index=0):
        self.app = app
        self.desktop = app.desktop
        self.index = index
        self.names = COLUMNS[language]
        self.value_name = NEW_VALUE[language]
        self.columns = {}

    @property
    def frame(self):
        return self.app.frame(self.index)

    def find_column(self, name):
        """The list of a column, or None.  A list keeps its address as long as it lives."""
        known = self.columns.get(name)
        try:
            if known is not None and known.name == name and known.parent is not None:
                return known
        except Gone:
            pass
        self.columns[name] = self.frame.find('list', name)
        return self.columns[name]

    def column(self, name):
        """The list of a column, as soon as it is there."""
        return wait_until(lambda: self.find_column(name), f'the column {name!r}')

    def heading(self, name):
        """The button above a column."""
        node = self.frame.wait_for('label', name)
        while node is not None and node.role != 'button':
            node = node.parent
        return node

    def titles(self, name):
        """The titles of the cards of a column that are in view, from the top."""
        return whole(lambda: [card.name for card in self.column(name).find_all('list item')])

    def count(self, name):
        """The number of cards in a column, as its description says."""
        found = re.search(r'\d+', whole(lambda: self.column(name).description))
        return int(found.group()) if found else 0

    def contents(self):
        """{column: [titles in view]} of the whole board."""
        return {name: self.titles(name) for name in self.names}

    def counts(self):
        return [self.count(name) for name in self.names]

    def card(self, title):
        """The card with this title, as soon as it is there."""
        return wait_until(lambda: self.find_card(title), f'the card {title!r}')

    def find_card(self, title):
        """The card with this title now, or None."""
        return whole(lambda: self._find(title))[1]

    def column_of(self, title):
        """The column where the card now is, or None."""
        return whole(lambda: self._find(title))[0]

    def _find(self, title):
        for name in self.names:
            column = self.find_column(name)
            card = column.find('list item', title) if column else None
            if card is not None:
                return name, card
        return None, None

    def wait_in(self, title, name):
        """Wait until the card is in a column."""
        wait_until(lambda: self.column_of(title) == name, f'{title!r} in {name!r}')

    def wait_counts(self, counts):
        wait_until(lambda: self.counts() == list(counts),
                   lambda: f'the counts {list(counts)}, not {self.counts()}')

    def wait_titles(self, name, titles):
        wait_until(lambda: self.titles(name) == list(titles),
                   lambda: f'{titles} in {name!r}, not {self.titles(name)}')

    def visible_place(self, node):
        """The part of an object that lies inside the window: (x, y, width, height)."""
        x, y, width, height = self.app.place(node)
        left, top, full_width, full_height = self.app.x_window_of(node).place
        x_end = min(x + width, left + full_width)
        y_end = min(y + height, top + full_height)
        x, y = max(x, left), max(y, top)
        return x, y, x_end - x, y_end - y

    def card_place(self, title):
        """The part of a card that can be seen."""
        return whole(lambda: self.visible_place(self.card(title)))

    def grip(self, title):
        """A point to take a card by: left of its centre, away from its buttons."""
        x, y, width, height = self.card_place(title)
        return x + width // 3, y + height // 2

    def point_in(self, name):
        """A free point of a column: below its last card where there is room."""
        x, y, width, height = whole(lambda: self.visible_place(self.column(name)))
        free = y + 40
        last = whole(lambda: [self.app.place(card)
                              for card in self.column(name).find_all('list item')[-1:]])
        if last:
            _, card_y, _, card_height = last[0]
            free = card_y + card_height + 30
        return x + width // 2, min(free, y + height - EDGE)

    def point_at(self, title, after=False):
        """A point in the upper quarter of a card, or in the lower one."""
        x, y, width, height = self.card_place(title)
        return x + width // 2, y + (height * 4 // 5 if after else height // 5)

    def lift(self, title):
        self.desktop.pointer.lift(self.grip(title))

    def carry(self, point, seconds=0.4):
        self.desktop.pointer.travel(point, seconds)
        self.desktop.pointer.rest()

    def drag(self, title, point):
        """Drag a card to a point of the screen and let it go there."""
        self.lift(title)
        self.carry(point)
        self.desktop.pointer.drop()

    def find_value_entry(self):
        for node in self.frame.find_all(name=self.value_name):
            if node.has('editable'):
                return node
        return None

    def value_entry(self):
        """The field of the value that a drop asks for, with the keyboard in it."""
        entry = wait_until(self.find_value_entry, f'the field {self.value_name!r}')
        wait_until(lambda: entry.has('focused') or any(part.has('focused')
                                                       for part in entry.walk()),
                   'the keyboard in the value field')
        return entry

    def value_text(self):
        """What the value field holds."""
        entry = self.value_entry()
        for part in entry.walk():
            if 'org.a11y.atspi.Text' in part.interfaces and part.text:
                return part.text
        return ''

    def wait_value_gone(self):
        wait_until(lambda: self.find_value_entry() is None, 'the value field going away')

    def record(self):
        """Accept the value that the field proposes; return it as a number."""
        text = self.value_text()
        self.desktop.keyboard.press('Enter')
        self.wait_value_gone()
        return number(text)

    def select(self, title):
        """Put the keyboard on a card without opening it: one click does that."""
        self.desktop.pointer.click(self.grip(title))
        self.wait_focus(title)

    def wait_focus(self, title):
        wait_until(lambda: self.card(title).has('focused'), f'the focus on {title!r}')


def whole(read):
    """What read() returns once nothing went away in the middle of it."""
    return wait_until(lambda: (read(),), 'a board that can be read')[0]


def number(text):
    """A number as people write it: '1,500' or '1 500,5' or '45 %'."""
    digits = re.sub(r'[^\d.,−-]', '', text).replace('−', '-')
    if ',' in digits and '.' not in digits and not re.fullmatch(r'-?\d{1,3}(,\d{3})+', digits):
        digits = digits.replace(',', '.')
    return float(digits.replace(',', ''))
