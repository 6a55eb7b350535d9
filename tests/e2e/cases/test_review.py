# SPDX-License-Identifier: GPL-3.0-or-later
"""A team reviews its cycle and starts the next one."""

from harness.okr import OkrCase
from harness.samples import key_results, load_sample


class ReviewCase(OkrCase):

    day = '2026-06-27'

    def find(self, role, name):
        return self.wait(lambda: self.app.frame().find(role, name), f'{role} {name!r}')

    def section(self, name):
        return self.find('tab', name)

    def titles(self, language):
        return {item['id']: item['title'][language] for item in load_sample()['objectives']}

    def assert_next_cycle(self):
        """The old cycle is closed; the new one has what the sample proposes, harder, and nothing else."""
        self.assertEqual(self.file.rows('SELECT state, count(*) FROM cycle GROUP BY state ORDER BY state'),
                         [('closed', 1), ('prepared', 1)])
        cycle = self.file.one("SELECT id FROM cycle WHERE state = 'prepared'")
        self.assertEqual(self.file.one('SELECT count(*) FROM accountability_check WHERE cycle = ?', cycle), 6)
        self.assertEqual(self.file.one('SELECT count(*) FROM phase WHERE cycle = ?', cycle), 3)
        self.assertEqual(self.file.one('SELECT count(*) FROM check_in c JOIN key_result k ON k.id = c.key_result '
                                       'JOIN objective o ON o.id = k.objective WHERE o.cycle = ?', cycle), 0)
        return cycle

    def key_results_of(self, cycle):
        return set(self.file.rows('SELECT k.title, k.start, k.target FROM key_result k '
                                  'JOIN objective o ON o.id = k.objective WHERE o.cycle = ?', cycle))


class Review(ReviewCase):

    def test_overview_shows_what_the_sample_expects(self):
        self.open_sample()
        self.keyboard.press('Ctrl+5')
        latest = load_sample()['expected']['latest']
        words = {'O1': 'Commitment not kept', 'O2': 'In its zone', 'O3': 'Learned', 'O4': 'Below its zone'}
        cards = self.find('list', 'Objectives')
        for identifier, title in self.titles('en').items():
            card = self.wait(lambda: self.app.frame().find('list item', title, words[identifier]), title)
            self.assertTrue(card.description.startswith(latest[identifier]['shown'] + ', '), card.description)
            rows = self.find('list', title)
            for name, expected in latest[identifier]['key_results'].items():
                row = rows.find('list item', key_results(load_sample())[name]['title']['en'])
                self.assertTrue(row.description.startswith(expected['shown'] + ','), row.description)
        self.assertIsNotNone(cards)
        self.screenshot('overview')

    def test_all_of_it_by_keyboard(self):
        """Grade, reveal, contributions, learnings, next cycle: without the mouse."""
        self.open_sample()
        before = self.file.count('review_note')
        titles = [row[0] for row in self.file.rows(
            "SELECT k.title FROM key_result k JOIN objective o ON o.id = k.objective WHERE k.state = 'active' "
            'ORDER BY o.rank, k.rank')][:2]
        self.keyboard.press('Ctrl+5')
        self.find('list', 'Objectives')
        self.keyboard.press('Ctrl+Page_Down')
        self.find('list', 'Key results to grade')
        self.keyboard.press('Tab')
        self.keyboard.type('0.4')
        self.keyboard.press('Enter')
        self.keyboard.type('0.9')
        self.keyboard.press('Enter')
        self.wait(lambda: sorted(self.file.rows('SELECT k.title, g.grade FROM review_grade g JOIN key_result k '
                                                'ON k.id = g.key_result')) == sorted(zip(titles, (0.4, 0.9))), 'two grades')
        self.screenshot('graded')
        # back over both to the button
        self.keyboard.press('Shift+Tab', 5)
        self.keyboard.press('space')
        self.find('button', 'Cover the Grades')
        said = self.contribution(titles[0])
        self.keyboard.press('Tab', 2)
        self.keyboard.press('Left')
        self.keyboard.press('space')
        self.wait(lambda: self.contribution(titles[0]) == said - 1, 'another contribution')

        self.keyboard.press('Ctrl+Page_Down')
        self.find('list', 'What worked')
        self.keyboard.type('Deposits bring boxes back')
        self.keyboard.press('Enter')
        self.keyboard.type('Posters')
        self.keyboard.press('Enter')
        self.wait(lambda: self.file.count('review_note') == before + 2, 'two notes')
        self.screenshot('noted')

        self.keyboard.press('Ctrl+Page_Down')
        prepare = self.find('button', 'Prepare the Next Cycle…')
        self.wait(lambda: self.press_until(prepare), 'the button')
        self.keyboard.press('Enter')
        self.find('dialog', 'Next Cycle')
        self.keyboard.press('Enter')
        self.wait(lambda: self.file.count('cycle') == 2, 'the next cycle')
        self.assert_next_cycle()
        self.app.wait_focus(lambda node: node.role == 'list item', 'the first line of the plan')

    def contribution(self, title):
        return self.file.one('SELECT contribution FROM key_result WHERE title = ?', title)

    def press_until(self, node):
        """Whether Tab has come to it."""
        if node.has('focused'):
            return True
        self.keyboard.press('Tab')
        return node.has('focused')


class ReviewFrench(ReviewCase):
    language = 'fr'

    def test_next_cycle_started_by_mouse(self):
        self.open_sample()
        self.app.click(self.section('Bilan'))
        self.app.click(self.section('Cycle suivant'))
        objective = self.titles('fr')['O1']
        group = self.find('radio group', f'Suite de «\u00a0{objective}\u00a0»')
        self.app.click(group.find('radio', 'Continuer'))
        self.wait(lambda: self.file.one('SELECT verdict FROM objective WHERE title = ?', objective) == 'continue',
                  'the decision')
        self.screenshot('decided')
        self.app.click(self.find('button', 'Préparer le cycle suivant…'))
        self.app.click(self.find('button', 'Préparer'))
        self.wait(lambda: self.file.count('cycle') == 2, 'the next cycle')
        cycle = self.assert_next_cycle()
        found = self.key_results_of(cycle)
        proposed = {step['new_kr']['fr'] for step in load_sample()['review']['next_cycle'] if step['new_kr']}
        self.assertLessEqual(proposed, {title for title, _, _ in found})
        self.assertIn((next(title for title in proposed if '3 000' in title or '3\u202f000' in title or '3\u00a0000' in title),
                       915.0, 3000.0), found)
        self.screenshot('started')
