# SPDX-License-Identifier: GPL-3.0-or-later
"""The time machine shows each check as the sample expects it, changes nothing, and leads back."""

import json

from harness.announcements import Announcements
from harness.okr import OkrCase
from harness.samples import key_results, load_sample


class PastCase(OkrCase):

    def figures(self, titles):
        """What the left pane says of each objective."""
        pane = self.app.frame().find('list', self.pane)
        rows = {row.name: row.description for row in pane.find_all('list item')}
        return [rows.get(title, '').split(',')[0] for title in titles]

    def titles(self):
        return {item['id']: item['title'][self.language] for item in load_sample()['objectives']}


class Past(PastCase):

    pane = 'Objectives'

    def test_slider_goes_from_check_to_check_by_keyboard(self):
        self.open_sample()
        titles = self.titles()
        readings = self.file.count('check_in')
        latest = self.figures(titles.values())
        self.keyboard.press('Ctrl+Shift+h')
        slider = self.app.frame().wait_for('slider', 'Day')
        self.app.wait_focus(lambda node: node == slider, 'the slider')
        for check in reversed(load_sample()['expected']['per_check']):
            number = check['check']
            self.wait(lambda: slider.description.endswith(f'check {number}'), f'check {number}')
            expected = [check['objectives'][identifier]['shown'] for identifier in titles]
            self.wait(lambda: self.figures(titles.values()) == expected,
                      lambda: f'{expected} at check {number}, not {self.figures(titles.values())}')
            if number == 3:
                self.screenshot('check 3')
            self.keyboard.press('PageUp')
        self.keyboard.press('Home')
        self.wait(lambda: slider.description.startswith('30 March 2026'), 'the first day')
        self.keyboard.press('Right')
        self.wait(lambda: slider.description.startswith('31 March 2026'), 'the day after')
        self.keyboard.press('Space')
        self.wait(lambda: 'April 2026' in slider.description, 'the days that are played')
        self.keyboard.press('Space')
        self.app.frame().wait_for('button', 'Play')
        self.keyboard.press('Home')

        # a card that is moved stays where it was, and says why
        title = key_results(load_sample())['O1.KR1']['title']['en']
        column = self.wait(lambda: self.board.column_of(title), 'the card')
        self.app.click(self.board.card(title))
        self.board.wait_focus(title)
        self.keyboard.press('Alt+Right')
        self.wait(lambda: self.app.frame().find('label', 'This is the past: it can be looked at, not changed'),
                  'the refusal')
        self.screenshot('refused')
        self.assertEqual(self.board.column_of(title), column)

        # the first lets go of the card
        self.keyboard.press('Esc')
        self.keyboard.press('Esc')
        self.app.frame().wait_gone('slider', 'Day')
        self.wait(lambda: self.figures(titles.values()) == latest, 'today again')
        self.assertEqual(self.file.count('check_in'), readings)

    def test_state_of_a_day_is_exported(self):
        self.open_sample()
        self.keyboard.press('Ctrl+Shift+h')
        slider = self.app.frame().wait_for('slider', 'Day')
        self.app.wait_focus(lambda node: node == slider, 'the slider')
        for number in (5, 4):
            self.keyboard.press('PageUp')
            self.wait(lambda: slider.description.endswith(f'check {number}'), f'check {number}')
        self.keyboard.press('Ctrl+e')
        self.wait(lambda: any(frame.name == 'Export' for frame in self.app.frames()), 'where to')
        entry = self.app.wait_focus(lambda node: node.role == 'text box', 'the name')
        self.assertIn('2026-05-28', entry.text)
        path = self.desktop.path('then.json')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type(path)
        announcements = Announcements(self.desktop.accessibility)
        self.keyboard.press('Enter')
        announcements.wait('Exported')
        with open(path, encoding='utf-8') as source:
            readings = json.load(source)['check_in']
        self.assertEqual(max(reading['date'] for reading in readings), '2026-05-28')
        self.assertGreater(self.file.count('check_in'), len(readings))


class PastFrench(PastCase):

    language = 'fr'
    pane = 'Objectifs'

    def test_days_are_played_by_mouse(self):
        self.open_sample()
        titles = self.titles()
        latest = self.figures(titles.values())
        self.keyboard.press('F10')
        self.app.click(self.app.frame().wait_for('menu item', 'Remonter le temps'))
        slider = self.app.frame().wait_for('slider', 'Jour')
        self.app.click(self.app.frame().find('button', 'Contrôle précédent'))
        self.wait(lambda: slider.description.split()[-2:] == ['contrôle', '5'], 'the fifth check')
        self.app.click(self.app.frame().find('button', 'Lire'))
        self.wait(lambda: slider.description.split()[-2:] == ['contrôle', '6'], 'the last day')
        self.wait(lambda: self.figures(titles.values()) == latest, 'the figures of that day')
        self.screenshot('played')
        self.app.click(self.app.frame().find('button', 'Revenir à aujourd’hui'))
        self.app.frame().wait_gone('slider', 'Jour')
