# SPDX-License-Identifier: GPL-3.0-or-later
"""Fingers, on Wayland: a tap, two taps, a swipe that scrolls, a long press that lifts (F45)."""

from harness.ideas import PLANE, TRAY, IdeasCase
from harness.okr import OkrCase
from harness.samples import key_results, load_sample
from harness.waiting import wait_until


class TouchBoard(OkrCase):

    touch = True

    def wait_details(self):
        """Wait for the details of a key result, and close them."""
        wait_until(lambda: self.board.frame.find('dialog'), 'the details')
        self.screenshot('details')
        self.keyboard.press('Esc')
        wait_until(lambda: self.board.frame.find('dialog') is None, 'the board again')

    def test_long_press_lifts_a_card(self):
        self.open_sample()
        title = key_results(load_sample())['O1.KR1']['title']['en']
        readings = self.file.check_ins(title)
        self.finger.lift(self.board.grip(title))
        self.finger.travel(self.board.point_in('Halfway'))
        self.finger.rest()
        self.screenshot('over the column')
        self.finger.take()
        value = self.board.record()
        self.board.wait_in(title, 'Halfway')
        self.screenshot('dropped')
        self.assertEqual(value, 7)                          # 7 / 20 = 0.35, shown 0.4
        self.assertEqual(len(self.file.check_ins(title)), len(readings) + 1)

    def test_tap_focuses_and_two_taps_open(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        point = self.board.grip(title)
        self.finger.tap(point)
        self.board.wait_focus(title)
        self.finger.tap(point)
        self.finger.tap(point)
        self.wait_details()

    def test_finger_that_rests_and_goes_gets_the_menu(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        self.finger.lift(self.board.grip(title))
        self.finger.take()
        item = self.board.frame.wait_for('menu item', 'Open')
        self.screenshot('menu')
        self.finger.tap(self.app.centre(item))
        self.wait_details()


class SmallTouchBoard(OkrCase):
    """A board that is higher than the screen."""

    touch = True
    size = (1280, 700)

    def test_swipe_over_cards_scrolls_and_moves_none(self):
        self.open_sample()
        first = self.board.titles('Halfway')[0]
        readings = self.file.count('check_in')
        x, y = self.board.grip(first)
        before = self.app.place(self.board.card(first))
        self.finger.swipe((x, y + 250), (x, y))
        wait_until(lambda: self.board.find_card(first) is None
                   or self.app.place(self.board.card(first))[1] < before[1] - 100,
                   'the column scrolled')
        self.screenshot('scrolled')
        self.assertEqual(self.file.count('check_in'), readings)
        self.assertIsNone(self.board.find_value_entry())


class TouchIdeas(IdeasCase):

    touch = True

    def test_sticky_goes_from_the_tray_to_the_plane(self):
        self.show()
        self.write('Free tasting')
        x, y, _, _ = self.app.place(self.need('list', PLANE))
        self.finger.drag(self.grip(TRAY, 'Free tasting'), (x + 60, y + 60))
        self.sticky(PLANE, 'Free tasting')
        self.screenshot('placed')

    def test_sticky_goes_from_the_plane_to_the_tray(self):
        self.show()
        title = 'Mobile app for diners'
        self.finger.drag(self.app.centre(self.sticky(PLANE, title)),
                         self.app.centre(self.frame.wait_for('label', 'Nothing waits for a place.')))
        self.sticky(TRAY, title)
        self.screenshot('back')

    def test_sticky_moves_on_the_plane(self):
        self.show()
        title = 'Mobile app for diners'
        self.assertTrue(self.sticky(PLANE, title).description.startswith('Impact 6, effort 10'))
        x, y = self.app.centre(self.sticky(PLANE, title))
        self.finger.drag((x, y), (x - 100, y))
        wait_until(lambda: 'effort 10' not in self.sticky(PLANE, title).description, 'less effort')
        self.assertRegex(self.sticky(PLANE, title).description, r'^Impact 6, effort [6-9], Plan with care')
