# SPDX-License-Identifier: GPL-3.0-or-later
"""The window around the board: filter, zoom, narrow widths, full screen, dialogs."""

import os

from harness.okr import OkrCase
from harness.samples import key_results, load_sample


class Window(OkrCase):

    def test_filter_by_text_shows_honest_counts_and_one_key_clears_it(self):
        self.open_sample()
        title = key_results(load_sample())['O1.KR1']['title']['en']
        before = self.board.contents()
        self.assertEqual(len(self.app.frame().find_all('list', 'Halfway')), 1, 'not once for each tab')
        self.keyboard.press('Ctrl+f')
        self.app.wait_focus(lambda node: node.has('editable'), 'the search field')
        self.keyboard.type('restaurants')
        self.wait(lambda: sum(len(titles) for titles in self.board.contents().values()) < 13,
                  'fewer cards')
        self.screenshot('filtered')
        shown = self.board.contents()
        self.assertIn(title, shown['Achieved'])
        for name, titles in shown.items():
            self.assertEqual(self.board.count(name), len(titles))
            labels = [label.name for label in self.board.heading(name).find_all('label')]
            count, total = len(titles), len(before[name])
            self.assertIn(str(count) if count == total else f'{count} of {total}', labels)
        self.keyboard.press('Esc')
        self.wait(lambda: self.board.contents() == before, 'all cards again')
        self.screenshot('cleared')

    def height_of(self, title):
        return self.board.card_place(title)[3] if self.board.find_card(title) else 0

    def test_zoom_goes_from_50_to_300_percent_and_every_column_is_still_reached(self):
        self.open_sample()
        title = self.board.titles('Under way')[0]
        normal = self.height_of(title)
        self.keyboard.press('Ctrl+-', times=20)
        self.wait(lambda: abs(self.height_of(title) - normal * 0.5) < 4,
                  lambda: f'cards of half of {normal} pixels, not {self.height_of(title)}')
        self.screenshot('smallest')
        self.board.select(title)
        self.keyboard.press('Ctrl++', times=40)
        self.wait(lambda: abs(self.app.place(self.board.card(title))[3] - normal * 3) < 8,
                  lambda: f'cards of three times {normal} pixels')
        self.screenshot('largest')
        for name in ('Halfway', 'Nearly there', 'Achieved'):
            self.keyboard.press('Right')
            card = self.app.wait_focus(lambda node: node.role == 'list item'
                                       and self.board.column_of(node.name) == name,
                                       f'a card of {name!r}')
            self.wait(lambda: self.inside(self.app.place(card)), f'{card!r} inside the window')
        self.screenshot('reached')
        self.assertEqual(self.board.counts(), [0, 1, 5, 4, 3])
        self.keyboard.press('Ctrl+0')
        self.wait(lambda: self.height_of(title) == normal, 'cards of the first size')

    def inside(self, place):
        """Whether a card's left edge and at least half of it are inside the window."""
        x, y, width, height = place
        left, top, full_width, full_height = self.app.windows()[0].place
        return (left - 10 <= x and x + width // 2 <= left + full_width
                and top <= y + height // 2 <= top + full_height)

    def test_360_pixels_are_wide_enough(self):
        self.open_sample(fill=False)
        self.fill(self.app.windows()[0], (360, 700))
        self.screenshot('narrow')
        for name in ('Undo', 'Main Menu', 'Close'):
            x, _, width, _ = self.app.place(self.wait(
                lambda: next(iter(self.app.frame().find_all('button', name)[-1:]), None), name))
            self.assertLessEqual(x + width, 360, f'{name} within the window')
        title = self.board.titles('Under way')[0]
        self.board.select(title)
        self.keyboard.press('Alt+Right')
        self.board.wait_in(title, 'Halfway')
        self.screenshot('moved')

    def test_f11_switches_full_screen_on_and_off(self):
        self.open_sample(fill=False)
        window = self.app.windows()[0]
        before = window.place
        self.keyboard.press('F11')
        self.wait(lambda: window.place == (0, 0, *self.size), 'the whole screen')
        self.screenshot('full screen')
        self.keyboard.press('F11')
        self.wait(lambda: window.place == before, 'the window as before')

    def test_size_of_the_window_is_remembered(self):
        self.open_sample(fill=False)
        self.fill(self.app.windows()[0], (900, 700))
        # the X server knows the size before the program has heard of it
        self.wait(lambda: {'window-width=900', 'window-height=700'} <= self.remembered(), 'the size is kept')
        self.app.restart('--on', self.day)
        self.wait(lambda: [window.place[2:] for window in self.app.windows()] == [(900, 700)], 'the same size')

    def remembered(self):
        """The lines of the program's settings."""
        path = os.path.join(self.desktop.environment['XDG_CONFIG_HOME'], 'glib-2.0', 'settings', 'keyfile')
        if not os.path.exists(path):
            return set()
        with open(path, encoding='utf-8') as settings:
            return set(settings.read().splitlines())

    def test_a_shortcut_is_found_by_typing(self):
        self.open_sample()
        self.keyboard.press('Ctrl+?')
        dialog = self.wait(lambda: self.app.root.find('dialog', 'Keyboard Shortcuts'), 'the shortcuts')
        self.wait(lambda: dialog.find('list item', 'Left pane'), 'all of them')
        self.keyboard.type('undo')
        self.wait(lambda: dialog.find('list item', 'Left pane') is None
                  and dialog.find('list item', 'Undo'), 'the one that is meant')
        self.screenshot('found')
        self.keyboard.press('Esc')
        self.wait(lambda: self.app.root.find('dialog') is None, 'the dialog closed')

    def test_main_menu_leads_to_the_about_dialog(self):
        self.open_sample()
        self.keyboard.press('F10')
        item = self.wait(lambda: self.app.frame().find(
            'menu item', lambda name: name.startswith('About')), 'About in the menu')
        self.screenshot('menu')
        item.act(item.actions[0])
        dialog = self.wait(lambda: self.app.root.find('dialog'), 'the about dialog')
        self.wait(lambda: any('GPL' in node.name or node.name == 'Okr'
                              for node in dialog.find_all('label')), 'the program\'s name')
        self.screenshot('about')
        self.keyboard.press('Esc')
        self.wait(lambda: self.app.root.find('dialog') is None, 'the dialog closed')
