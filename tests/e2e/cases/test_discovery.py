# SPDX-License-Identifier: GPL-3.0-or-later
"""Discovery by keyboard: a metric finds its place in the tree and becomes a candidate key result, which is tried."""

from harness.announcements import Announcements
from harness.okr import OkrCase
from harness.samples import sample_path
from harness.waiting import wait_until

NEW = 'Searches with a good first answer'
OBJECTIVE = 'Let people find the right product without leaving the site'


class Section(OkrCase):

    day = '2026-07-20'

    @property
    def frame(self):
        return self.app.frame()

    def row(self, name):
        return self.frame.wait_for('list item', name)

    def wait_described(self, name, text):
        wait_until(lambda: text in self.row(name).description, lambda: f'{text!r}, not {self.row(name).description!r}')


class Tree(Section):

    def metrics(self):
        return self.file.rows('SELECT m.name, p.name FROM metric m LEFT JOIN metric p ON p.id = m.parent')

    def test_by_keyboard_a_metric_becomes_a_candidate(self):
        self.start(sample_path('manomano-search'))
        self.wait(lambda: sum(self.board.counts()) > 0, 'the cards of the sample')
        self.keyboard.press('Ctrl+1')
        self.app.click(self.frame.wait_for('tab', 'Discovery'))
        self.app.click(self.frame.wait_for('text box', 'New metric'))
        self.app.wait_focus(lambda node: node.role == 'text box', 'the line of capture')
        self.keyboard.type(NEW)
        self.keyboard.press('Enter')
        self.row(NEW)
        self.keyboard.press('Shift+Tab')
        self.app.wait_focus(lambda node: node.name.startswith('Actions of'), 'the new metric')
        self.keyboard.press('Shift+Tab')
        self.app.wait_focus(lambda node: node.name == NEW, 'the new metric')
        for _ in range(2):
            before = self.metrics()
            self.keyboard.press('Alt+Right')
            self.wait(lambda before=before: self.metrics() != before, 'the metric moved in')
        self.assertIn((NEW, 'Catalogue accessibility'), self.metrics())
        self.app.wait_focus(lambda node: node.name == NEW, 'the metric that was moved')
        self.screenshot('tree')
        self.keyboard.press('Ctrl+z')
        self.wait(lambda: (NEW, 'Conversion rate') in self.metrics(), 'the last move undone')

        self.keyboard.press('k')
        self.frame.wait_for(name='Make It a Key Result')
        self.keyboard.press('Alt+m')
        self.wait_described(NEW, 'candidate key result')
        self.assertEqual(self.file.one("SELECT count(*) FROM key_result WHERE state = 'candidate'"), 1)
        self.screenshot('candidate')

    def test_by_mouse_a_metric_is_dragged_under_another(self):
        self.start(sample_path('manomano-search'))
        self.wait(lambda: sum(self.board.counts()) > 0, 'the cards of the sample')
        self.keyboard.press('Ctrl+1')
        self.app.click(self.frame.wait_for('tab', 'Discovery'))
        self.row('Filter precision')
        self.pointer.drag(self.app.centre(self.row('Filter precision')), self.app.centre(self.row('Search relevance')))
        self.wait(lambda: ('Filter precision', 'Search relevance') in self.metrics(), 'the metric under the other')
        self.screenshot('dragged')
        self.keyboard.press('Ctrl+z')
        self.wait(lambda: ('Filter precision', 'Catalogue accessibility') in self.metrics(), 'the metric back')

        # nothing can be dropped into what belongs to it
        announcements = Announcements(self.desktop.accessibility)
        self.pointer.drag(self.app.centre(self.row('Conversion rate')), self.app.centre(self.row('Filter precision')))
        announcements.wait('A metric cannot be a part of itself')
        self.assertIn(('Conversion rate', None), self.metrics())


class Candidates(Section):
    size = (1360, 1700)

    def test_by_keyboard_a_candidate_is_tried_backed_and_adopted(self):
        """Trial readings never count; backed is what people said and figures show; a target equal to the start is refused."""
        self.start(sample_path('manomano-search'))
        self.wait(lambda: sum(self.board.counts()) > 0, 'the cards of the sample')
        objective = self.row(OBJECTIVE).description
        self.keyboard.press('Ctrl+1')
        self.app.click(self.frame.wait_for('tab', 'Discovery'))
        self.app.click(self.frame.wait_for('text box', 'Metric to try'))
        self.app.wait_focus(lambda node: node.name == 'Metric to try', 'the line of candidates')
        self.keyboard.type(NEW)
        self.keyboard.press('Enter')
        self.row(NEW)
        self.keyboard.press('Shift+Tab', times=2)
        self.app.wait_focus(lambda node: node.name == NEW, 'the candidate')
        self.ask('t', 'Trial Reading', '12.5')
        self.wait_described(NEW, '1 trial reading, the last one 12.5')
        self.assertEqual(self.row(OBJECTIVE).description, objective)
        self.ask('e', 'New Evidence', 'Ten customers were asked')
        self.wait_described(NEW, 'Not backed yet: nothing was counted')
        self.keyboard.press('e')
        self.app.wait_focus(lambda node: node.name == 'What was found out', 'the evidence')
        self.keyboard.type('Counted in the logs')
        self.keyboard.press('Tab')
        self.app.wait_focus(lambda node: node.name == 'How', 'the kind of evidence')
        self.keyboard.press('Space')
        self.app.wait_focus(lambda node: node.name != 'How', 'the list of kinds')
        self.keyboard.press('Down')
        self.keyboard.press('Enter')
        self.app.wait_focus(lambda node: node.name == 'How', 'the kind again')
        self.keyboard.press('Alt+a')
        self.wait_described(NEW, 'Backed: people were asked, and it was counted')

        self.keyboard.press('a')
        self.app.wait_focus(lambda node: node.name == 'Target', 'the target')
        self.keyboard.type('12.5')
        self.keyboard.press('Enter')
        self.frame.wait_for('label', 'A key result goes from one number to another one')
        self.screenshot('target equal to the start')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type('60')
        self.keyboard.press('Enter')
        adopted = 'SELECT start, target, state FROM key_result WHERE title = ?'
        self.wait(lambda: self.file.rows(adopted, NEW) == [(12.5, 60.0, 'active')], 'the candidate adopted')
        self.keyboard.press('Ctrl+z')
        self.wait(lambda: self.file.rows(adopted, NEW)[0][2] == 'candidate', 'a candidate again')

    def ask(self, key, heading, answer):
        """Press a key, answer what it asks for, and see it go."""
        self.keyboard.press(key)
        self.frame.wait_for(name=heading)
        self.keyboard.type(answer)
        self.keyboard.press('Enter')
        self.wait(lambda: self.frame.find(name=heading) is None, f'{heading} answered')
