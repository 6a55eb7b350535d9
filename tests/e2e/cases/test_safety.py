# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing is lost: restart, kill -9, a second window and a second process on the same file."""

import os

from harness.board import Board
from harness.okr import OkrCase
from harness.samples import key_results, load_sample


class Safety(OkrCase):

    def move(self, title, target):
        """Move a card one column to the right with the keyboard."""
        self.board.select(title)
        self.keyboard.press('Alt+Right')
        self.board.wait_in(title, target)

    def test_moves_and_their_undo_survive_a_restart(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        start = self.board.contents()
        self.move(title, 'Nearly there')
        moved = self.board.contents()
        self.restart()
        self.wait(lambda: self.board.contents() == moved, 'the board as it was left')
        self.screenshot('restarted')
        self.keyboard.press('Ctrl+z')
        self.wait(lambda: self.board.contents() == start, 'the step undone after the restart')
        self.screenshot('undone')
        self.keyboard.press('Ctrl+Shift+z')
        self.wait(lambda: self.board.contents() == moved, 'the step redone after the restart')

    def test_kill_in_the_middle_of_a_drag_loses_nothing(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        self.move(title, 'Nearly there')
        before, history = self.board.contents(), self.file.count('history')
        self.board.lift(title)
        self.board.carry(self.board.point_in('Achieved'))
        self.screenshot('before the kill')
        self.app.kill()
        self.pointer.release()
        self.app.start('--on', self.day)
        self.fill(self.app.windows()[0])
        self.wait(lambda: self.board.contents() == before, 'the board as before the drag')
        self.screenshot('after the kill')
        self.assertEqual(self.file.check(), 'ok')
        self.assertEqual(self.file.count('history'), history)

    def test_kill_right_after_a_recorded_drop_keeps_the_reading(self):
        self.open_sample()
        item = key_results(load_sample())['O1.KR1']
        title = item['title']['en']
        self.board.drag(title, self.board.point_in('Nearly there'))
        value = self.board.record()
        self.board.wait_in(title, 'Nearly there')
        self.app.kill()
        self.assertEqual(self.file.check(), 'ok')
        self.assertEqual(self.file.check_ins(title)[-1][1], value)
        self.app.start('--on', self.day)
        self.fill(self.app.windows()[0])
        self.board.wait_in(title, 'Nearly there')

    def test_second_window_follows_live_and_both_ways(self):
        self.open_sample(fill=False)
        first = self.app.windows()[0]
        self.fill(first, (800, 1300))
        self.keyboard.press('Ctrl+Shift+n')
        self.wait(lambda: len(self.app.windows()) == 2, 'a second window')
        second = self.app.windows()[1]
        second.resize(800, 1300, 800, 0)
        self.wait(lambda: second.place == (800, 0, 800, 1300), 'the second window at its place')
        self.assertNotEqual(first.title, second.title)
        other = Board(self.app, index=1)
        self.wait(lambda: sum(other.counts()) == 13, 'the board in the second window')
        self.screenshot('two windows')
        title = key_results(load_sample())['O4.KR3']['title']['en']
        first.activate()
        self.wait(lambda: self.desktop.screen.active_window() == first.id, 'the first window')
        self.board.select(title)
        self.keyboard.press('Alt+Right')
        self.board.wait_in(title, 'Halfway')
        other.wait_in(title, 'Halfway')
        second.activate()
        self.wait(lambda: self.desktop.screen.active_window() == second.id, 'the second window')
        other.select(title)
        self.keyboard.press('Alt+Left')
        other.wait_in(title, 'Under way')
        self.board.wait_in(title, 'Under way')
        self.screenshot('followed')

    def test_window_follows_what_another_process_undoes(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        self.move(title, 'Nearly there')
        self.cli('undo', self.file.path)
        self.board.wait_in(title, 'Halfway')
        self.screenshot('followed the command line')
        self.cli('redo', self.file.path)
        self.board.wait_in(title, 'Nearly there')
        self.assertEqual(self.file.check(), 'ok')

    def test_end_of_the_session_keeps_what_is_being_typed(self):
        self.open_sample()
        self.keyboard.press('Ctrl+1')
        line = self.wait(lambda: self.app.frame().need('list', 'Outline').find('list item', 'Sign 20 paying restaurants'),
                         'the line of a key result')
        self.app.click(line)
        self.keyboard.press('End')
        self.keyboard.type(' in June')
        self.wait(lambda: self.app.frame().need('list', 'Outline').find('list item', 'Sign 20 paying restaurants in June'),
                  'what was typed, not yet left')
        self.assertEqual(self.app.terminate(), 0)
        self.assertEqual(self.file.check(), 'ok')
        self.assertEqual(self.file.one('SELECT title FROM key_result WHERE ref = ?', 'O1.KR1'),
                         'Sign 20 paying restaurants in June')

    def test_profile_stays_inside_its_own_folders(self):
        self.open_sample()
        self.app.quit()
        home = self.desktop.environment['HOME']
        outside = [name for name in os.listdir(home) if not name.startswith('.')]
        self.assertEqual(outside, [])
