# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything the mouse does, the keyboard does; the focus stays with the card."""

from harness.announcements import Announcements
from harness.case import each
from harness.okr import OkrCase
from harness.samples import column_of, key_results, load_sample


class Keys(OkrCase):

    @each(right=('O2.KR1', 'Alt+Right', 'Nearly there'), left=('O2.KR2', 'Alt+Left', 'Under way'))
    def test_alt_arrow_moves_to_the_neighbour_column_and_the_focus_stays(self, case):
        identifier, key, target = case
        self.open_sample()
        item = key_results(load_sample())[identifier]
        title = item['title']['en']
        readings = len(self.file.check_ins(title))
        self.board.select(title)
        self.screenshot('focused')
        self.keyboard.press(key)
        self.board.wait_in(title, target)
        self.board.wait_focus(title)
        self.screenshot('moved')
        after = self.file.check_ins(title)
        self.assertEqual(len(after), readings + 1)
        self.assertEqual(column_of(item, after[-1][1]), target)

    def test_card_walks_from_one_end_of_the_board_to_the_other(self):
        self.open_sample()
        title = key_results(load_sample())['O4.KR3']['title']['en']
        self.board.select(title)
        for target in ('Halfway', 'Nearly there', 'Achieved'):
            self.keyboard.press('Alt+Right')
            self.board.wait_in(title, target)
            self.board.wait_focus(title)
        for target in ('Nearly there', 'Halfway', 'Under way', 'Not started'):
            self.keyboard.press('Alt+Left')
            self.board.wait_in(title, target)
            self.board.wait_focus(title)
        self.keyboard.press('Alt+Left')
        self.board.wait_focus(title)
        self.assertEqual(self.board.column_of(title), 'Not started')

    def test_each_move_is_said(self):
        self.open_sample()
        title = key_results(load_sample())['O4.KR3']['title']['en']
        self.board.select(title)
        announcements = Announcements(self.desktop.accessibility)
        self.keyboard.press('Alt+Right')
        self.board.wait_in(title, 'Halfway')
        announcements.wait(f'“{title}” is now 0.4: Halfway')

    def test_alt_up_and_down_reorder_within_the_column(self):
        self.open_sample()
        titles = self.board.titles('Halfway')
        self.board.select(titles[0])
        self.keyboard.press('Alt+Down')
        self.board.wait_titles('Halfway', [titles[1], titles[0], *titles[2:]])
        self.board.wait_focus(titles[0])
        self.keyboard.press('Alt+Up')
        self.board.wait_titles('Halfway', titles)
        self.board.wait_focus(titles[0])

    def test_space_lifts_arrows_aim_and_space_drops(self):
        self.open_sample()
        title = key_results(load_sample())['O4.KR1']['title']['en']
        self.board.select(title)
        self.keyboard.press('Space')
        self.keyboard.press('Right')
        self.screenshot('aimed')
        self.keyboard.press('Space')
        self.board.record()
        self.board.wait_in(title, 'Nearly there')
        self.board.wait_focus(title)
        self.screenshot('dropped')

    def test_escape_cancels_a_lift(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        before, history = self.board.contents(), self.file.count('history')
        self.board.select(title)
        self.keyboard.press('Space')
        self.keyboard.press('Right')
        self.keyboard.press('Down')
        self.screenshot('lifted')
        self.keyboard.press('Esc')
        # A move of another card by keyboard shows that the lift is over.
        self.board.wait_focus(title)
        self.assertEqual(self.board.contents(), before)
        self.assertEqual(self.file.count('history'), history)
        self.keyboard.press('Alt+Down')
        self.board.wait_titles('Halfway', [before['Halfway'][1], title, *before['Halfway'][2:]])

    def test_arrows_walk_between_cards_and_columns(self):
        self.open_sample()
        halfway, nearly = self.board.titles('Halfway'), self.board.titles('Nearly there')
        self.board.select(halfway[0])
        self.keyboard.press('Down')
        self.board.wait_focus(halfway[1])
        self.keyboard.press('Up')
        self.board.wait_focus(halfway[0])
        self.keyboard.press('Right')
        self.board.wait_focus(nearly[0])
        self.keyboard.press('Left')
        self.board.wait_focus(halfway[0])

    def test_undo_and_redo_by_keyboard_follow_each_step(self):
        self.open_sample()
        title = key_results(load_sample())['O2.KR1']['title']['en']
        start = self.board.contents()
        self.board.select(title)
        self.keyboard.press('Alt+Right')
        self.board.wait_in(title, 'Nearly there')
        moved = self.board.contents()
        self.keyboard.press('Alt+Right')
        self.board.wait_in(title, 'Achieved')
        far = self.board.contents()
        self.keyboard.press('Ctrl+z')
        self.wait(lambda: self.board.contents() == moved, 'one step back')
        self.keyboard.press('Ctrl+z')
        self.wait(lambda: self.board.contents() == start, 'two steps back')
        self.screenshot('undone')
        self.keyboard.press('Ctrl+Shift+z')
        self.wait(lambda: self.board.contents() == moved, 'one step forth')
        self.keyboard.press('Ctrl+Shift+z')
        self.wait(lambda: self.board.contents() == far, 'two steps forth')
        self.screenshot('redone')

    def test_undo_and_redo_buttons_work_and_say_what_they_do(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        self.board.select(title)
        self.keyboard.press('Alt+Right')
        self.board.wait_in(title, 'Nearly there')
        undo = self.wait(lambda: self.app.frame().find(
            'button', lambda name: name.startswith('Undo')), 'the undo button')
        self.app.click(undo)
        self.board.wait_in(title, 'Halfway')
        redo = self.wait(lambda: self.app.frame().find(
            'button', lambda name: name.startswith('Redo')), 'the redo button')
        self.app.click(redo)
        self.board.wait_in(title, 'Nearly there')

    def test_toast_of_a_move_offers_undo(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        self.board.select(title)
        frame = self.app.frame()
        # a toast stays as long as the pointer is on it
        self.pointer.move((self.size[0] // 2, self.size[1] - 50))
        self.keyboard.press('Alt+Right')
        # the one of the import may still be on its way out
        self.app.click(self.wait(lambda: (toast := frame.find_above('alert')) and toast.find_above('button', 'Undo'),
                                 'the button of the toast'))
        self.board.wait_in(title, 'Halfway')

    def test_enter_opens_the_details_and_a_new_title_is_kept(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        renamed = 'Renommé : 20 % « à côté » \N{ROCKET}'
        self.board.select(title)
        self.keyboard.press('Enter')
        dialog = self.app.frame().wait_for('dialog')
        self.screenshot('details')
        field = self.wait(lambda: next((node for node in dialog.find_all(name='Title')
                                        if node.has('editable')), None), 'the title field')
        self.app.click(field)
        self.wait(lambda: any(part.has('focused') for part in field.walk()), 'the title focused')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type(renamed)
        self.keyboard.press('Enter')
        self.wait(lambda: self.file.rows('SELECT 1 FROM key_result WHERE title = ?', renamed),
                  'the title in the file')
        self.keyboard.press('Esc')
        self.wait(lambda: self.app.frame().find('dialog') is None, 'the dialog closed')
        self.board.card(renamed)
        self.screenshot('renamed')
        self.board.wait_focus(renamed)
        self.keyboard.press('Ctrl+z')
        self.board.card(title)


class Aging(OkrCase):
    """A day before the last check: the readings are two weeks old (F43)."""

    day = '2026-06-25'

    def test_reading_makes_a_card_young_again_and_undo_old(self):
        self.open_sample()
        title = key_results(load_sample())['O4.KR3']['title']['en']
        self.assertIn('Not updated for 14 days, aging', self.board.card(title).description)
        self.screenshot('aging')
        self.board.select(title)
        self.keyboard.press('Alt+Right')
        self.wait(lambda: 'Not updated' not in self.board.card(title).description, 'nothing of its age')
        self.keyboard.press('Ctrl+z')
        self.wait(lambda: 'Not updated for 14 days, aging' in self.board.card(title).description, 'its age')
