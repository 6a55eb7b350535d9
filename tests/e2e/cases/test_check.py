# SPDX-License-Identifier: GPL-3.0-or-later
"""The accountability check: held by keyboard, left and gone on with, undone step by step."""

from harness.okr import OkrCase
from harness.samples import at_launch, key_results, load_sample


class Check(OkrCase):
    """The first check of the GTM sample, from its launch."""

    day = '2026-04-14'

    def setUp(self):
        super().setUp()
        self.sample = load_sample()
        self.launched = at_launch(self.sample)
        self.items = key_results(self.launched)

    def start_check(self):
        self.keyboard.press('Ctrl+t')
        self.wait(lambda: self.app.frame().find('button', 'Leave the Check'), 'the check')

    def turns(self):
        """Key results in the order of a check: by owner as the people are listed, then by objective."""
        people = [person['id'] for person in self.sample['people']]
        return sorted(self.items.values(), key=lambda item: (people.index(item['owner']), item['id']))

    def wait_turn(self, number, item):
        """Wait until a key result is asked, with the focus in its value."""
        self.wait(lambda: self.app.frame().find('heading', item['title']['en'])
                  and self.app.frame().find('label', f'Key result {number} of {len(self.items)}'),
                  f'the turn of {item["title"]["en"]}')
        self.app.wait_focus(lambda node: node.name == 'Now', 'the value')

    def reading(self, item, check=1):
        return next(entry for entry in item['checkins'] if entry['check'] == check)

    def test_check_goes_on_after_a_restart_where_it_was_left(self):
        self.open_document(self.launched, 13)
        turns = self.turns()
        values = key_results(self.sample)
        self.start_check()
        self.screenshot('roll call')
        self.keyboard.press('1')
        self.keyboard.press('2')
        self.screenshot('called')
        self.keyboard.press('Enter')
        for number, item in enumerate(turns[:2], 1):
            self.wait_turn(number, item)
            reading = self.reading(values[item['id']])
            self.keyboard.type(str(reading['value']))
            self.keyboard.press('Tab')
            self.keyboard.type(str(reading['confidence_0_10']))
            self.screenshot('typed')
            self.keyboard.press('Enter')
        self.wait(lambda: self.file.count('check_in') == 2, 'two readings')
        self.assertEqual(self.file.rows('SELECT DISTINCT c.number FROM check_in i '
                                        'JOIN accountability_check c ON c.id = i.accountability_check'), [(1,)])
        self.keyboard.press('Esc')
        self.wait(lambda: self.app.frame().find('button', 'Leave the Check') is None, 'the board')
        self.board.wait_in(turns[0]['title']['en'], 'Under way')
        self.restart()
        self.start_check()
        self.wait_turn(3, turns[2])
        self.screenshot('again')
