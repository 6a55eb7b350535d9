# SPDX-License-Identifier: GPL-3.0-or-later
"""The accountability check: held by keyboard, left and gone on with, undone step by step."""

import json
import time

from harness.okr import OkrCase
from harness.samples import at_launch, key_results, load_sample
from harness.tree import Gone


def spaced(value):
    """A value as people type it: thousands apart."""
    return f'{value:,}'.replace(',', ' ')


class CheckCase(OkrCase):
    """The GTM sample from its launch, with what its checks say."""

    day = '2026-04-14'

    def setUp(self):
        super().setUp()
        self.sample = load_sample()
        self.launched = at_launch(self.sample)
        self.values = key_results(self.sample)
        self.items = key_results(self.launched)
        self.keys = 0

    def press(self, chord):
        self.keys += 1
        self.keyboard.press(chord)

    def type(self, text):
        self.keys += len(text)
        self.keyboard.type(text)

    def start_check(self):
        self.keyboard.press('Ctrl+t')
        self.wait(lambda: self.app.frame().find('button', 'Leave the Check'), 'the check')
        self.screen = None

    def turns(self):
        """Key results in the order of a check: by owner as the people are listed, then by objective."""
        people = [person['id'] for person in self.sample['people']]
        return sorted(self.items.values(), key=lambda item: (people.index(item['owner']), item['id']))

    def find_screen(self):
        """What of the screen of a key result stays from turn to turn: place, title and value."""
        frame = self.app.frame()
        nodes = (frame.find('label', lambda name: name.startswith('Key result ')), frame.find('heading'),
                 frame.find('group', 'New value'))
        return nodes if all(nodes) else None

    def wait_turn(self, number, item):
        """Wait until a key result is asked, with the focus in its value."""
        def is_there():
            try:
                self.screen = self.screen or self.find_screen()
                if self.screen is None:
                    return False
                place, title, value = self.screen
                entry = value.find('text box')
                return (place.name == f'Key result {number} of {len(self.items)}' and title.name == item['title']['en']
                        and entry is not None and entry.has('focused'))
            except Gone:
                self.screen = None
                return False
        self.wait(is_there, f'the turn of {item["title"]["en"]}')

    def reading(self, item, check=1):
        """What the sample says of a key result at a check, or None."""
        return next((entry for entry in self.values[item['id']]['checkins'] if entry['check'] == check), None)

    def say(self, reading):
        """Say a value and how sure people are, by keys only."""
        self.type(spaced(reading['value']))
        self.press('Tab')
        self.type(str(reading['confidence_0_10']))
        self.press('Enter')

    def choose(self, item):
        """Choose an item of the menu of the key result that is asked."""
        self.app.click(self.app.frame().find('toggle button', 'More about This Key Result')
                       or self.app.frame().find('button', 'More about This Key Result'))
        self.app.click(self.wait(lambda: self.app.frame().find('menu item', item), item))


class Check(CheckCase):

    def test_check_goes_on_after_a_restart_where_it_was_left(self):
        self.open_document(self.launched, 13)
        turns = self.turns()
        self.start_check()
        self.screenshot('roll call')
        self.keyboard.press('1')
        self.keyboard.press('2')
        self.screenshot('called')
        self.keyboard.press('Enter')
        for number, item in enumerate(turns[:2], 1):
            self.wait_turn(number, item)
            self.screenshot('asked')
            self.say(self.reading(item))
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


class Rounds(CheckCase):
    """What is said behind a cover, and what ends a key result late."""

    def answer(self, names, answers):
        """Let each person answer in turn, unseen by the others."""
        for name, answer in zip(names, answers):
            self.app.frame().wait_for('label', name)
            self.app.wait_focus(lambda node: node.name == 'I Am Ready', 'the cover')
            self.keyboard.press('Enter')
            self.app.wait_focus(lambda node: node.role == 'toggle button', 'the numbers')
            self.keyboard.type(answer)
            self.keyboard.press('Enter')

    def test_secret_round_gives_the_median_and_the_pulse_keeps_no_name(self):
        self.open_document(self.launched, 13)
        people = [person['name'] for person in self.sample['people']]
        self.start_check()
        self.keyboard.type('111222')
        self.wait(lambda: self.file.one("SELECT count(*) FROM attendance WHERE state = 'absent'") == 3, 'the roll call')
        self.keyboard.press('Enter')
        self.wait_turn(1, self.turns()[0])
        self.choose('Secret Round of Confidence…')
        self.answer(people[:3], ['4', '10', '6'])
        self.app.frame().wait_for('label', 'Median 6')
        self.screenshot('median')
        self.keyboard.press('Enter')
        self.app.wait_focus(lambda node: node.name == '6' and node.has('pressed'), 'the median')
        self.keyboard.press('PageDown', times=13)
        self.app.frame().wait_for('list', 'Hypotheses')
        self.keyboard.press('PageDown')
        self.app.click(self.app.frame().wait_for('button', 'Ask Everybody in Turn…'))
        self.answer(people[:3], ['5', '2', '4'])
        self.app.frame().wait_for('label', 'Median 4')
        self.keyboard.press('Enter')
        self.app.frame().wait_for('label', '3.7 of 5, 3 answers')
        self.screenshot('pulse')
        self.assertEqual(self.file.rows('SELECT answer FROM pulse ORDER BY id'), [(2,), (4,), (5,)])
        self.keyboard.press('Ctrl+z')
        self.app.frame().wait_for('label', 'Nobody was asked yet')
        self.assertEqual(self.file.count('pulse'), 0)

    def test_late_replacement_is_refused_and_the_card_dropped_with_a_reason(self):
        self.day = self.sample['cycle']['end']
        self.open_sample()
        title = self.values['O2.KR1']['title']['en']
        self.board.select(title)
        self.keyboard.press('Menu')
        self.app.click(self.app.frame().wait_for('menu item', 'Replace…'))
        self.app.frame().wait_for('label', lambda name: 'ended 45 days ago' in name)
        self.screenshot('refused')
        self.app.click(self.app.frame().wait_for('button', 'Drop It…'))
        self.app.wait_focus(lambda node: node.name == 'Reason', 'the reason')
        self.keyboard.type('Followers')
        self.keyboard.press('Enter')
        self.keyboard.type(' do not come back')
        self.screenshot('reason')
        self.keyboard.press('Enter')
        self.wait(lambda: self.board.column_of(title) is None, 'a board without it')
        self.assertEqual(self.file.rows('SELECT state, state_reason, replaced_by FROM key_result WHERE title = ?', title),
                         [('dropped', 'Followers do not come back', None)])
        self.keyboard.press('Ctrl+z')
        self.board.wait_in(title, 'Halfway')


class Replay(CheckCase):
    """The six checks of the GTM sample as a team would live them."""

    def score(self, check):
        return json.loads(self.cli('score', self.file.path, '--on', check['date'], '--json'))['per_check']

    def assert_scores(self, check, leave_out=()):
        """The figures of every check so far are those of the sample."""
        found = self.score(check)
        expected = self.sample['expected']['per_check'][:check['n']]
        self.assertEqual(len(found), len(expected))
        for wanted, got in zip(expected, found):
            for name, objective in wanted['objectives'].items():
                if name not in leave_out:
                    self.assertEqual(got['objectives'][name], objective, f'check {wanted["check"]}, {name}')

    def tab_to(self, name):
        """Go on with Tab until the focus is on what has this name."""
        for _ in range(12):
            focus = self.app.focused()
            if focus is not None and focus.name == name:
                return
            self.keyboard.press('Tab')
            self.app.wait_focus(lambda node: node != focus, 'the next field')
        self.fail(f'no Tab leads to {name}')

    def replace(self, old, new):
        """Put one key result in the place of another, with the evidence of the sample."""
        self.choose('Replace…')
        self.app.wait_focus(lambda node: node.name.startswith('Key result'), 'the dialog')
        self.keyboard.type(new['title']['en'])
        for name, text in (('Target', str(new['target'])), ('Unit', new['unit']['en'])):
            self.tab_to(name)
            self.keyboard.type(text)
        self.tab_to('Evidence, ten characters at least')
        self.keyboard.type('Too short')
        self.keyboard.press('Enter')
        self.wait(lambda: self.app.frame().find('label', 'Say why, in 10 characters at least'), 'the refusal')
        self.assertEqual(self.file.count('decision'), 0)
        self.tab_to('Evidence, ten characters at least')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type(self.sample['changes'][0]['evidence']['en'])
        self.screenshot('replace')
        self.keyboard.press('Enter')
        self.wait(lambda: self.file.count('decision') == 1, 'the decision')
        del self.items[old['id']]
        self.items[new['id']] = {**new, 'checkins': []}
        self.assertEqual(self.file.rows('SELECT o.title, n.title, c.number FROM decision d '
                                        'JOIN key_result o ON o.id = d.old_key_result AND o.replaced_by = d.new_key_result '
                                        'JOIN key_result n ON n.id = d.new_key_result '
                                        'JOIN accountability_check c ON c.id = d.accountability_check'),
                         [(old['title']['en'], new['title']['en'], 2)])

    def try_too_late(self):
        """A day after half-time it is refused, and said since when."""
        self.choose('Replace…')
        text = self.wait(lambda: self.app.frame().find('label', lambda name: 'ended 1 day ago' in name), 'the refusal')
        self.assertIn('44 days left', text.name)
        self.screenshot('refused')
        self.keyboard.press('Esc')
        self.wait(lambda: self.app.frame().find('label', lambda name: 'ended 1 day ago' in name) is None, 'the end of it')
        self.assertEqual(self.file.count('decision'), 1)

    def end_turn(self):
        """What comes next is on the screen: the time of the last one ends."""
        if self.started is not None:
            self.spent[-1][0] = time.monotonic() - self.started
        self.started = None

    def go_through_turns(self, check):
        for number, item in enumerate(self.turns(), 1):
            self.wait_turn(number, item)
            self.end_turn()
            if check['n'] == 3 and number == 1:
                self.try_too_late()
                self.keyboard.press('Alt+Left')
                self.app.frame().wait_for('label', 'Who is here?')
                self.keyboard.press('PageDown')
                self.wait_turn(number, item)
            if self.reading(item, check['n']) is None:
                self.press('PageDown')
                continue
            self.started, keys = time.monotonic(), self.keys
            self.say(self.reading(item, check['n']))
            self.spent.append([0, self.keys - keys])
            if check['n'] == 2 and item['id'] == self.sample['changes'][0]['old']:
                self.wait(lambda: self.file.check_ins(item['title']['en'])[-1][0] == check['date'], 'the last reading')
                self.keyboard.press('Alt+Left')
                self.wait_turn(number, item)
                self.replace(item, self.values[self.sample['changes'][0]['new']])
                new = self.values[self.sample['changes'][0]['new']]
                self.wait_turn(number, new)
                self.press('PageDown')

    def answer_hypotheses(self, check):
        """Each open one is asked once; those that the sample settles at this check are settled."""
        answers = {'confirmed': '2', 'invalidated': '3'}
        asked = 0
        for objective in self.sample['objectives']:
            for hypothesis in objective['hypotheses']:
                settled = hypothesis['reviewed_at_check']
                if settled is not None and settled < check['n']:
                    continue
                self.app.wait_focus(lambda node: node.name == hypothesis['text']['en'] or asked, 'the hypotheses')
                self.press(answers[hypothesis['status']] if settled == check['n'] else '1')
                asked += 1
        number = self.file.one('SELECT id FROM accountability_check WHERE number = ?', check['n'])
        self.wait(lambda: self.file.one('SELECT count(*) FROM hypothesis WHERE accountability_check = ?', number) == asked,
                  f'{asked} answers')

    def hold(self, check):
        self.day = check['date']
        if check['n'] > 1:
            self.restart()
        self.start_check()
        owners = {item['owner'] for item in self.items.values()}
        for _ in owners:
            self.keyboard.press('1')
        called = 'SELECT count(*) FROM attendance WHERE accountability_check IS NOT NULL'
        self.wait(lambda: self.file.one(called) == len(owners) * check['n'], 'all who are here')
        self.keyboard.press('Enter')
        self.go_through_turns(check)
        self.app.frame().wait_for('list', 'Hypotheses')
        self.end_turn()
        self.answer_hypotheses(check)
        self.keyboard.press('Enter')
        self.app.wait_focus(lambda node: node.name == 'Finish the Check', 'the end')
        self.screenshot(f'end of check {check["n"]}')
        self.keyboard.press('Enter')
        self.wait(lambda: self.file.rows('SELECT held_on FROM accountability_check WHERE number = ?', check['n'])
                  == [(check['date'],)], 'that it was held')

    def test_six_checks_give_the_figures_of_the_sample(self):
        self.open_document(self.launched, 13)
        self.spent, self.started = [], None
        for check in self.sample['cycle']['checks']:
            self.hold(check)
            # the objective whose key result is replaced later counts another one until then
            self.assert_scores(check, leave_out={'O3'} if check['n'] == 1 else ())
        seconds, keys = (sum(column) / len(self.spent) for column in zip(*self.spent))
        print(f'# {len(self.spent)} key results said: {keys:.1f} keys and {seconds:.1f} s each on average, '
              f'{max(keys for _, keys in self.spent)} keys at most')
        self.assertLess(keys, 10)
        self.assertLess(seconds, 60)
        self.assertEqual(self.file.check(), 'ok')
