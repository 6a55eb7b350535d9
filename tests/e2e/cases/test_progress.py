# SPDX-License-Identifier: GPL-3.0-or-later
"""The Progress page says what the sample expects, by eye, by key and to a screen reader."""

from harness.okr import OkrCase
from harness.samples import key_results, load_sample


class Progress(OkrCase):

    def open_page(self):
        self.open_sample()
        self.keyboard.press('Ctrl+4')
        self.plot = self.wait(lambda: self.app.frame().find('image', 'Progress over the Cycle'),
                              'the chart')
        self.screenshot('opened')

    def tab_to(self, node):
        """Go on with Tab, one step after the other, until the focus is there."""
        for _ in range(30):
            before = self.app.focused()
            if before == node:
                return
            self.keyboard.press('Tab')
            self.app.wait_focus(lambda focused: focused != before, 'the next place')
        self.fail(f'no Tab leads to {node!r}')

    def objectives(self):
        return {item['id']: item['title']['en'] for item in load_sample()['objectives']}

    def list_names(self, heading):
        """The names of the rows of one of the two lists."""
        found = self.app.frame().find('list', heading)
        return [row.name for row in found.find_all('list item')] if found is not None else []

    def test_chart_reads_the_figures_of_every_check_by_keys(self):
        self.open_page()
        self.tab_to(self.plot)
        titles = self.objectives()
        checks = load_sample()['expected']['per_check']
        for row, (identifier, title) in enumerate(titles.items()):
            self.keyboard.press('Down' if row else 'End')
            self.keyboard.press('End')
            for check in reversed(checks):
                shown = check['objectives'][identifier]['shown']
                start = f'{title}, Check {check["check"]}, '
                self.wait(lambda: self.plot.description.startswith(start),
                          lambda: f'{start!r} instead of {self.plot.description!r}')
                self.assertIn(f': {shown}', self.plot.description)
                self.keyboard.press('Left')
        self.screenshot('cursor')

    def test_objective_shows_its_key_results_and_the_way_back(self):
        self.open_page()
        title = self.objectives()['O1']
        card = self.app.frame().find('toggle button', title)
        self.assertIn('0.97', card.description)
        self.assertIn('behind pace', card.description)
        self.app.click(card)
        item = key_results(load_sample())['O1.KR2']['title']['en']
        self.wait(lambda: self.app.frame().find('button', item), 'the key results in the legend')
        self.wait(lambda: self.list_names('Needs Attention') == [item], 'only what it needs')
        self.screenshot('key results')
        back = self.app.frame().find('button', 'All Objectives')
        self.app.click(back)
        self.app.frame().wait_gone('button', item)
        self.wait(lambda: len(self.list_names('Needs Attention')) > 1, 'all of it again')

    def test_row_leads_to_its_card(self):
        self.open_page()
        rows = self.wait(lambda: self.list_names('Needs Attention'), 'what needs attention')
        well = self.list_names('Going Well')
        self.assertEqual(set(rows) & set(well), set())
        self.assertIn(key_results(load_sample())['O4.KR1']['title']['en'], rows)
        self.assertIn(key_results(load_sample())['O1.KR1']['title']['en'], well)
        row = self.app.frame().need('list', 'Needs Attention').find('list item', rows[0])
        self.app.click(row)
        self.board.wait_focus(rows[0])
        self.screenshot('card')

    def test_table_has_the_same_figures(self):
        self.open_page()
        self.tab_to(self.app.frame().find('radio', 'Chart'))
        self.keyboard.press('Right')
        self.keyboard.press('Space')
        for identifier, title in self.objectives().items():
            figures = [check['objectives'][identifier]['shown']
                       for check in load_sample()['expected']['per_check']]
            self.wait(lambda: self.app.frame().find('row', ' '.join([title, *figures])),
                      f'the figures of {title}')
        self.screenshot('table')

    def test_talk_with_an_owner_is_noted_by_key_and_undone(self):
        self.open_page()
        self.app.click(self.wait(lambda: self.app.frame().find('tab', 'Week by Week'), 'the section'))
        seen = self.wait(lambda: self.app.frame().find('button', 'Seen Today', 'Inès Carvalho'), 'the button')
        self.assertIsNone(self.app.frame().find('label', 'Last talk today'))
        self.tab_to(seen)
        self.keyboard.press('space')
        self.wait(lambda: self.app.frame().find('label', 'Last talk today'), 'the talk')
        self.screenshot('seen')
        self.keyboard.press('Ctrl+z')
        self.app.frame().wait_gone('label', 'Last talk today')

    def test_rhythm_says_what_came_in_time(self):
        self.open_page()
        self.app.click(self.wait(lambda: self.app.frame().find('tab', 'Rhythm'), 'the section'))
        checks = self.wait(lambda: self.app.frame().find('list', 'On Time for Each Check'), 'the checks')
        rows = self.wait(lambda: checks.find_all('list item'), 'a row a check')
        self.screenshot('rhythm')
        # the sixth is today: its day is not over
        self.assertEqual(len(rows), len(load_sample()['cycle']['checks']) - 1)
        self.assertTrue(all(row.name.startswith(f'Check {number} · ') for number, row in enumerate(rows, 1)))
        self.assertIsNotNone(checks.find('label', '13 of 13 on time'))
