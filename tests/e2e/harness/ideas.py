# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of ideas as a person sees it: line of capture, tray, plane, order of work."""

from .okr import OkrCase
from .waiting import wait_until

PLANE = 'Impact and effort'
TRAY = 'To Place'


class IdeasCase(OkrCase):

    def show(self):
        """Open the sample on its page of ideas."""
        self.open_sample()
        self.keyboard.press('Ctrl+3')
        wait_until(lambda: self.frame.find('list', PLANE), 'the plane')

    @property
    def frame(self):
        return self.board.frame

    def need(self, role, name):
        """Such an object of the window; one that is not there is Gone, so that a wait waits on."""
        return self.frame.need(role, name)

    def titles(self, name):
        return [item.name for item in self.need('list', name).find_all('list item')]

    def sticky(self, name, title):
        return wait_until(lambda: self.need('list', name).find('list item', title),
                          f'{title!r} in {name!r}')

    def wait_titles(self, name, titles):
        wait_until(lambda: self.titles(name) == list(titles),
                   lambda: f'{titles} in {name!r}, not {self.titles(name)}')

    def wait_described(self, name, title, text):
        wait_until(lambda: self.sticky(name, title).description.startswith(text),
                   lambda: f'{text!r}, not {self.sticky(name, title).description!r}')

    def focus(self, name, title):
        self.desktop.pointer.click(self.grip(name, title))
        self.wait_focus(name, title)

    def grip(self, name, title):
        """A point of a sticky that no other covers: its corner at the top left."""
        x, y, _, _ = self.app.place(self.sticky(name, title))
        return x + 12, y + 8

    def wait_focus(self, name, title):
        wait_until(lambda: self.sticky(name, title).has('focused'), f'the focus on {title!r}')

    def wait_capture(self):
        """The line of capture is ready as soon as the page is shown, and after each idea."""
        wait_until(lambda: any(part.has('focused') for part in self.need('text box', 'New idea').walk()),
                   'the line of capture ready')

    def write(self, *titles):
        """Type ideas into the line of capture, one after the other."""
        self.wait_capture()
        for title in titles:
            self.keyboard.type(title)
            self.keyboard.press('Enter')
        self.wait_capture()
        wait_until(lambda: set(titles) <= set(self.titles(TRAY)), f'{titles} in the tray')

    def give_numbers(self, impact, effort):
        """Fill in what asks for impact and effort."""
        self.frame.wait_for(name='Impact, 1 to 10')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type(str(impact))
        self.keyboard.press('Tab')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type(str(effort))
        self.keyboard.press('Enter')

    def place(self, title, impact, effort):
        """Give an idea its place with two numbers."""
        self.focus(TRAY, title)
        self.keyboard.press('Space')
        self.give_numbers(impact, effort)
        self.wait_described(PLANE, title, f'Impact {impact}, effort {effort}')

    def ideas_in_file(self):
        return self.file.rows('SELECT title, impact, effort, state, doer FROM idea ORDER BY id')
