# SPDX-License-Identifier: GPL-3.0-or-later
"""Dragging cards with the mouse: over each boundary, to the last place, on nothing, at the edges."""

from harness.case import each
from harness.okr import OkrCase
from harness.samples import COLUMNS, column_of, key_results, load_sample, make_document

# One card of the sample on each side of each boundary; nothing of it is in "Not started", so
# that way in begins with a step by keyboard.
LEFT = 'Alt+Left'


class Drag(OkrCase):

    def drag_across(self, identifier, target, before=()):
        """Drag a card of the sample into a column, accept the value, compare screen and file."""
        self.open_sample()
        item = key_results(load_sample())[identifier]
        title = item['title']['en']
        for key in before:
            self.board.select(title)
            self.keyboard.press(key)
            self.board.wait_in(title, 'Not started')
        readings = self.file.check_ins(title)
        counts = dict(zip(COLUMNS['en'], self.board.counts()))
        source = self.board.column_of(title)
        self.screenshot('before')
        self.board.lift(title)
        self.board.carry(self.board.point_in(target))
        self.screenshot('over the column')
        self.pointer.drop()
        self.board.value_entry()
        self.screenshot('value asked')
        value = self.board.record()
        self.board.wait_in(title, target)
        counts[source] -= 1
        counts[target] += 1
        self.board.wait_counts(counts.values())
        self.screenshot('after')
        after = self.file.check_ins(title)
        self.assertEqual(len(after), len(readings) + 1)
        self.assertAlmostEqual(after[-1][1], value)
        self.assertEqual(column_of(item, value), target)
        self.board.wait_focus(title)

    @each(not_started_to_under_way=('O4.KR3', 'Under way', (LEFT,)),
          under_way_to_not_started=('O4.KR3', 'Not started'),
          under_way_to_halfway=('O4.KR3', 'Halfway'),
          halfway_to_under_way=('O2.KR1', 'Under way'),
          halfway_to_nearly_there=('O2.KR2', 'Nearly there'),
          nearly_there_to_halfway=('O3.KR1', 'Halfway'),
          nearly_there_to_achieved=('O1.KR2', 'Achieved'),
          achieved_to_nearly_there=('O1.KR4', 'Nearly there'))
    def test_card_crosses_the_boundary(self, case):
        self.drag_across(*case)

    def test_proposed_value_is_the_least_that_belongs_in_the_column(self):
        self.open_sample()
        item = key_results(load_sample())['O1.KR1']        # 0 to 20 restaurants
        title = item['title']['en']
        self.board.drag(title, self.board.point_in('Halfway'))
        value = self.board.record()
        self.assertEqual(value, 7)                          # 7 / 20 = 0.35, shown 0.4
        self.board.wait_in(title, 'Halfway')

    def test_escape_in_the_value_field_puts_the_card_back(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        before, readings = self.board.contents(), self.file.count('check_in')
        self.board.drag(title, self.board.point_in('Nearly there'))
        self.board.value_entry()
        self.keyboard.press('Esc')
        self.board.wait_value_gone()
        self.wait(lambda: self.board.contents() == before, 'the board as before')
        self.assertEqual(self.file.count('check_in'), readings)
        self.board.wait_focus(title)

    def test_value_outside_the_column_sends_the_card_where_it_belongs(self):
        self.open_sample()
        title = key_results(load_sample())['O1.KR1']['title']['en']
        self.board.drag(title, self.board.point_in('Halfway'))
        self.board.value_entry()
        self.keyboard.press('Ctrl+a')
        self.keyboard.type('2')
        self.keyboard.press('Enter')
        self.board.wait_in(title, 'Under way')
        self.assertEqual(self.file.check_ins(title)[-1][1], 2)

    def test_no_value_but_a_number_is_recorded(self):
        self.open_sample()
        title = key_results(load_sample())['O1.KR1']['title']['en']
        readings = self.file.count('check_in')
        self.board.drag(title, self.board.point_in('Halfway'))
        entry = self.board.value_entry()
        self.keyboard.press('Ctrl+a')
        self.keyboard.type('many')
        self.keyboard.press('Enter')
        self.wait(lambda: any(part.has('invalid-entry') or part.has('invalid')
                              for part in entry.walk()), 'the field marked as wrong')
        self.screenshot('wrong')
        self.keyboard.press('Esc')
        self.board.wait_value_gone()
        self.assertEqual(self.board.column_of(title), 'Achieved')
        self.assertEqual(self.file.count('check_in'), readings)

    def test_drop_on_nothing_leaves_everything_as_it_was(self):
        self.open_sample()
        title = self.board.titles('Halfway')[1]
        before, history = self.board.contents(), self.file.count('history')
        self.board.lift(title)
        left, top, width, _ = self.app.windows()[0].place
        self.board.carry((left + width // 2, top + 12))       # the header takes no card
        self.screenshot('over nothing')
        self.pointer.drop()
        self.wait(lambda: self.board.contents() == before, 'the board as before')
        # A step by keyboard after it is the only one: what the drop does has been done by then.
        first, second, *others = before['Nearly there']
        self.board.select(first)
        self.keyboard.press('Alt+Down')
        self.board.wait_titles('Nearly there', [second, first, *others])
        self.assertEqual(self.board.titles('Halfway'), before['Halfway'])
        self.assertIsNone(self.board.find_value_entry())
        self.assertEqual(self.file.count('history'), history + 1)

    def test_nothing_moves_before_the_drop(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        others = [self.board.card(name) for name in self.board.titles('Nearly there')]
        places = [self.app.place(card) for card in others]
        self.board.lift(title)
        self.board.carry(self.board.point_at(self.board.titles('Nearly there')[1]))
        self.screenshot('indicator')
        self.assertEqual([self.app.place(card) for card in others], places)
        left, top, width, _ = self.app.windows()[0].place
        self.pointer.travel((left + width // 2, top + 12))
        self.pointer.rest()
        self.pointer.drop()

    def test_drop_in_the_same_column_reorders_without_asking_a_value(self):
        self.open_sample()
        titles = self.board.titles('Halfway')
        readings = self.file.count('check_in')
        self.board.drag(titles[0], self.board.point_at(titles[2], after=True))
        order = [titles[1], titles[2], titles[0], *titles[3:]]
        self.board.wait_titles('Halfway', order)
        self.assertIsNone(self.board.find_value_entry())
        self.assertEqual(self.file.count('check_in'), readings)
        self.screenshot('reordered')
        self.restart()
        self.board.wait_titles('Halfway', order)

    def test_card_is_put_where_it_was_dropped_between_two_cards(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        there = self.board.titles('Nearly there')
        self.board.drag(title, self.board.point_at(there[1]))
        self.board.record()
        self.board.wait_titles('Nearly there', [there[0], title, *there[1:]])


class LongColumn(OkrCase):
    """Forty cards in one column; one of them elsewhere."""

    size = (1280, 800)
    titles = [f'Card {number:02}' for number in range(1, 41)]

    def open_long(self):
        document = make_document(self.titles + ['Mover'])
        mover = document['objectives'][-1]['key_results'][-1]
        mover['checkins'][0]['value'] = 50
        self.open_document(document, 41)
        self.assertEqual(self.board.count('Not started'), 40)
        self.assertEqual(self.board.count('Halfway'), 1)

    def last_in_view(self):
        titles = self.board.titles('Not started')
        return titles[-1] if titles else ''

    def test_edge_scrolls_down_while_dragging_and_the_last_place_takes_the_drop(self):
        self.open_long()
        # Bring the column's end into view with the wheel, and the card to drag with it.
        column = self.board.column('Not started')
        self.board.lift('Mover')
        x, y, width, height = self.board.visible_place(column)
        self.board.carry((x + width // 2, y + height - 12))
        self.wait(self.last_card_is_whole, 'the last card scrolled into view')
        self.screenshot('scrolled')
        last = self.board.card('Card 40')
        x, y, width, height = self.board.visible_place(last)
        self.board.carry((x + width // 2, y + height * 4 // 5))
        self.pointer.drop()
        self.board.record()
        self.wait(lambda: self.board.count('Not started') == 41, '41 cards')
        self.wait(lambda: self.last_in_view() == 'Mover',
                  lambda: f'the card in the last place, not {self.last_in_view()!r}')
        self.assertIn('41 of 41', self.board.card('Mover').description)
        self.screenshot('dropped last')

    def last_card_is_whole(self):
        """Whether the last card can be seen whole; keeps the pointer in motion, as a hand does."""
        self.pointer.rest(0.05)
        card = self.board.find_card('Card 40')
        if card is None:
            return False
        x, y, _, height = card.extents
        left, top, _, full = self.app.windows()[0].place
        return y + height <= full

    def test_scrolling_stops_when_the_pointer_leaves_the_edge(self):
        self.open_long()
        column = self.board.column('Not started')
        x, y, width, height = self.board.visible_place(column)
        self.board.lift('Mover')
        self.board.carry((x + width // 2, y + height - 40))
        self.wait(lambda: self.pointer.rest(0.05) or 'Card 01' not in self.board.titles('Not started'),
                  'the column scrolling')
        self.pointer.travel((x + width // 2, y + height // 2))
        self.pointer.rest()
        stopped = self.board.titles('Not started')
        self.pointer.rest(0.5)
        self.assertEqual(self.board.titles('Not started'), stopped)
        left, top, width, _ = self.app.windows()[0].place
        self.pointer.travel((left + width // 2, top + 12))
        self.pointer.rest()
        self.pointer.drop()


class NarrowWindow(OkrCase):
    """A window that shows only some of the five columns."""

    size = (1280, 800)

    def test_edge_scrolls_sideways_while_dragging(self):
        self.open_sample(fill=False)
        self.fill(self.app.windows()[0], (640, 700))
        title = self.board.titles('Under way')[0]
        left, top, width, height = self.app.windows()[0].place
        x_before = self.board.column('Achieved').extents[0]
        self.assertGreater(x_before, width, 'the last column begins out of sight')
        self.board.lift(title)
        self.board.carry((left + width - 12, top + height // 2))
        self.wait(self.achieved_is_reached, 'the last column scrolled into view')
        self.screenshot('scrolled sideways')
        x, y, column_width, _ = self.board.visible_place(self.board.column('Achieved'))
        self.board.carry((x + column_width // 2, top + height // 2))
        self.pointer.drop()
        self.board.record()
        self.board.wait_in(title, 'Achieved')

    def achieved_is_reached(self):
        self.pointer.rest(0.05)
        x, _, width, _ = self.board.column('Achieved').extents
        return x + width <= self.app.windows()[0].place[2] + 10


class MultiSelection(OkrCase):

    def test_selected_cards_move_together_and_keep_their_order(self):
        self.open_sample()
        first, second = self.board.titles('Halfway')[:2]
        for number, title in enumerate((first, second)):
            if number == 0:
                self.keyboard.down('Ctrl')
            self.pointer.click(self.board.grip(title))
        self.keyboard.up('Ctrl')
        self.wait(lambda: self.board.card(first).has('selected')
                  and self.board.card(second).has('selected'), 'two selected cards')
        self.screenshot('selected')
        history = self.file.count('history')
        self.board.drag(first, self.board.point_in('Achieved'))
        # Several cards take the least value without a question: undo takes it back.
        self.board.wait_in(first, 'Achieved')
        self.board.wait_in(second, 'Achieved')
        self.assertIsNone(self.board.find_value_entry())
        titles = self.board.titles('Achieved')
        self.assertEqual(titles.index(second), titles.index(first) + 1)
        self.assertEqual(self.file.count('history'), history + 1, 'one step of undo')
        self.screenshot('moved')
        self.keyboard.press('Ctrl+z')
        self.board.wait_in(first, 'Halfway')
        self.board.wait_in(second, 'Halfway')
