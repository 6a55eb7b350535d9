# SPDX-License-Identifier: GPL-3.0-or-later
"""The round of agreement by keyboard: a key for each person, under two seconds each (F20)."""

import time

from harness.okr import OkrCase
from harness.waiting import wait_until


class Agreement(OkrCase):

    day = '2026-04-02'

    @property
    def frame(self):
        return self.app.frame()

    def wait_answer(self, person, words):
        wait_until(lambda: self.frame.need('list item', person).description == words,
                   lambda: f'{words!r}, not {self.frame.need("list item", person).description!r}')

    def answers(self):
        return dict(self.file.rows('SELECT p.name, a.answer FROM agreement a JOIN person p ON p.id = a.person'))

    def test_by_keyboard_a_key_a_person(self):
        self.open_sample()
        self.keyboard.press('Ctrl+1')
        self.app.click(self.frame.wait_for('tab', 'Agreement'))
        people = [item.name for item in self.frame.wait_for('list', 'Who Agrees').find_all('list item')]
        self.assertEqual(len(people), 6)
        self.app.wait_focus(lambda node: node.name == 'Agreement', 'the name of the section')

        begun = time.monotonic()
        for key in '123456':
            self.keyboard.press(key)
        self.frame.wait_for('label', '6 of 6 agree')
        self.keyboard.press('3')
        self.frame.wait_for('label', '5 of 6 agree')
        each = (time.monotonic() - begun) / 7
        print(f'# {each:.2f} s an answer')
        self.assertLess(each, 2)
        self.wait_answer(people[2], 'Not yet')
        self.assertEqual(self.answers(), {name: 'not-yet' if name == people[2] else 'agree' for name in people})
        self.screenshot('five-agree')
        self.keyboard.press('Ctrl+z')
        self.frame.wait_for('label', '6 of 6 agree')

        self.keyboard.press('Alt+Right')
        self.frame.wait_for('label', 'Objective 2 of 4')
        self.app.wait_focus(lambda node: node.name == people[0], 'the first person')
        self.keyboard.press('a')
        self.app.wait_focus(lambda node: node.name == people[1], 'the second person')
        self.keyboard.press('n')
        self.wait_answer(people[1], 'Not yet')
        self.frame.wait_for('label', '1 of 6 agrees')

        self.frame.wait_for('label', 'Has not said it yet: Cabas')
        self.app.click(self.frame.wait_for('text box', 'Cabas'))
        self.app.wait_focus(lambda node: node.role == 'text box', 'the words of the team')
        self.keyboard.type('No more rubbish, 1 box at a time')
        self.frame.wait_for('label', 'Every team has said it in its own words.')
        self.assertEqual(self.file.rows('SELECT text FROM restatement'), [('No more rubbish, 1 box at a time',)])
        self.screenshot('side-by-side')
