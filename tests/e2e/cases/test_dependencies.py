# SPDX-License-Identifier: GPL-3.0-or-later
"""Dependencies between teams: added and agreed on by keyboard, looked at as a map with the mouse."""

from harness.okr import OkrCase
from harness.samples import sample_path
from harness.waiting import wait_until

ALERT = 'B2B engineering 105%'
OPEN = 'Search team (example) → B2B engineering'


class Dependencies(OkrCase):
    """The ManoMano sample, the week before its cycle starts."""

    day = '2026-06-26'

    def show(self):
        self.start(sample_path('manomano-search'))
        self.wait(lambda: sum(self.board.counts()) > 0, 'the cards of the sample')
        self.keyboard.press('Ctrl+1')
        self.app.click(self.frame.wait_for('tab', 'Dependencies'))
        self.frame.wait_for('list item', OPEN)

    @property
    def frame(self):
        return self.app.frame()

    def alerts(self):
        return [label.name for label in self.frame.find_all('label') if ALERT in label.name]

    def tab_to(self, name, key='Tab'):
        """Press a key until the focus is on what has this name."""
        for _ in range(12):
            focused = self.app.focused()
            if focused is not None and focused.name == name:
                return
            self.keyboard.press(key)
            self.wait(lambda before=focused: self.app.focused() not in (None, before), 'the focus elsewhere')
        self.fail(f'no {name!r} within 12 times {key}')

    def wait_described(self, text):
        wait_until(lambda: self.frame.need('list item', OPEN).description.startswith(text),
                   lambda: f'{text!r}, not {self.frame.need("list item", OPEN).description!r}')

    def test_by_keyboard_agreed_added_and_undone(self):
        self.show()
        self.assertTrue(self.alerts())
        self.screenshot('list')
        self.tab_to('Search team (example) → Data team (example)')
        self.tab_to(OPEN, 'Down')
        self.keyboard.press('r')
        self.wait_described('45% · Refused, 26 Jun')
        self.wait(lambda: not self.alerts(), 'no alert once it is refused')
        self.keyboard.press('a')
        self.wait_described('45% · Agreed, 26 Jun')
        self.wait(lambda: self.alerts(), 'the alert once it is agreed on')
        self.assertTrue(self.frame.need('list item', OPEN).has('focused'))
        self.keyboard.press('Ctrl+z')
        self.wait_described('45% · Refused')

        self.tab_to('Add Dependency…', 'Shift+Tab')
        self.keyboard.press('Enter')
        self.frame.wait_for('dialog', 'New Dependency')
        self.keyboard.press('Tab', times=2)
        self.keyboard.type('Tests with real handymen')
        self.keyboard.press('Tab')
        self.keyboard.type('12.5')
        self.keyboard.press('Tab', times=2)
        self.keyboard.press('Enter')
        self.keyboard.press('Down', times=3)
        self.keyboard.press('Space')
        self.screenshot('dialog')
        self.keyboard.press('Alt+a')
        self.frame.wait_for('list item', 'ManoMano → Tribe 1, Search team (example)')
        self.wait(lambda: self.frame.find('dialog', 'New Dependency') is None, 'the dialog closed')
        self.assertEqual(self.file.rows('SELECT what, capacity_percent, status FROM dependency ORDER BY id')[-1],
                         ('Tests with real handymen', 12.5, 'proposed'))
        self.assertEqual(self.file.count('dependency_team'), 6)
        self.keyboard.press('Ctrl+z')
        self.wait(lambda: self.file.count('dependency') == 4, 'the dependency undone')

    def test_by_mouse_the_map_leads_to_the_list(self):
        self.show()
        self.app.click(self.frame.wait_for('radio', 'Map'))
        node = self.frame.wait_for('button', 'B2B engineering')
        self.assertEqual(node.description, 'Serves B2B sales 60%, Search team (example) 45%')
        self.assertEqual(self.frame.need('button', 'Team 3.8').description, 'No dependency')
        before = self.app.place(node)
        self.screenshot('map')
        self.app.click(node)
        self.wait(lambda: self.app.focused().name == 'B2B sales → B2B engineering', 'the focus on its first dependency')

        # opened again, and by another run of the program, the picture is the same
        self.app.click(self.frame.wait_for('radio', 'Map'))
        self.assertEqual(self.app.place(self.frame.wait_for('button', 'B2B engineering')), before)
        self.app.restart('--on', self.day)
        self.fill(self.app.windows()[0])
        self.keyboard.press('Ctrl+1')
        self.app.click(self.frame.wait_for('tab', 'Dependencies'))
        self.app.click(self.frame.wait_for('radio', 'Map'))
        self.assertEqual(self.app.place(self.frame.wait_for('button', 'B2B engineering')), before)
