# SPDX-License-Identifier: GPL-3.0-or-later
"""The methods of a workshop on ideas: what is said in secret stays there until it is revealed."""

from harness.ideas import PLANE, TRAY, IdeasCase
from harness.waiting import wait_until

PEOPLE = ('Inès Carvalho', 'Malo Tanguy', 'Djamila Ferhat')


class Methods(IdeasCase):

    def choose(self, name):
        self.app.click(self.frame.wait_for('button', 'Methods'))
        self.app.click(self.frame.wait_for('menu item', name))

    def press_button(self, name):
        self.app.click(self.frame.wait_for('button', name))

    def take_turn(self, person):
        row = self.frame.wait_for('list item', person)
        self.app.click(row)
        self.frame.wait_for('label', f'{person}, it is your turn')

    def end_turn(self):
        self.keyboard.press('Ctrl+Enter')
        self.frame.wait_for('label', 'Who Has the Keyboard?')

    def names(self):
        """All that a screen reader could say of the window now."""
        return wait_until(lambda: ' '.join(f'{node.name} {node.description}' for node in self.frame.walk()),
                          'a window in which nothing goes away while it is read')

    def test_covered_until_revealed(self):
        self.show()
        self.choose('Cover New Ideas')
        self.frame.wait_for(name='New Ideas Are Covered')
        self.app.click(self.frame.wait_for('text box', 'New idea'))
        self.keyboard.type('Brass band')
        self.keyboard.press('Enter')
        self.keyboard.type('Own ovens')
        self.keyboard.press('Enter')
        self.wait_titles(TRAY, ['Covered idea 1', 'Covered idea 2'])
        self.screenshot('covered')
        self.assertNotIn('Brass', self.names())
        self.keyboard.press('Ctrl+f')
        self.keyboard.type('brass')
        self.wait_titles(TRAY, [])
        self.keyboard.press('Escape')
        self.wait_titles(TRAY, ['Covered idea 1', 'Covered idea 2'])

        self.focus(TRAY, 'Covered idea 2')
        self.keyboard.press('Enter')
        self.wait_titles(TRAY, ['Covered idea 1', 'Own ovens'])
        self.press_button('Reveal All')
        self.wait_titles(TRAY, ['Brass band', 'Own ovens'])
        self.press_button('End')
        self.write('Window sign')
        self.wait_titles(TRAY, ['Brass band', 'Own ovens', 'Window sign'])

    def test_keyboard_is_passed(self):
        self.show()
        self.choose('Pass the Keyboard')
        for person, idea in zip(PEOPLE, ('Brass band', 'Own ovens', 'Window sign')):
            self.take_turn(person)
            self.wait_capture()
            self.keyboard.type(idea)
            self.keyboard.press('Enter')
            wait_until(lambda idea=idea: self.titles('Written in this turn') == [idea], f'{idea!r} alone')
            self.screenshot(f'turn of {person}')
            self.end_turn()
            self.assertNotIn(idea, self.names())
        self.screenshot('cover')
        self.keyboard.press('Escape')
        self.wait_titles(TRAY, ['Covered idea 1', 'Covered idea 2', 'Covered idea 3'])
        self.assertEqual(self.file.rows('SELECT person.name FROM idea JOIN person ON idea.author = person.id '
                                        'WHERE idea.covered = 1 ORDER BY idea.id'), [(name,) for name in PEOPLE])

    def test_votes_are_counted_once_and_ties_are_ties(self):
        self.show()
        self.write('Brass band', 'Own ovens', 'Window sign')
        self.choose('Vote with Dots…')
        self.frame.wait_for('label', 'Dots for each')
        self.keyboard.press('Enter')
        for person, presses in zip(PEOPLE, (('Up', 'Up', 'Tab', 'Up'), ('Tab', 'Up', 'Up'), ('Up',))):
            self.take_turn(person)
            for key in presses:
                self.keyboard.press(key)
            self.end_turn()
            self.assertNotIn('dots left', self.names())
        self.press_button('Count the Votes')
        self.frame.wait_for(name='The Votes Are Advice')
        wait_until(lambda: self.titles('Votes')[:2] == ['Brass band', 'Own ovens'], 'the result')
        self.screenshot('tally')
        self.assertEqual([row.description for row in self.need('list', 'Votes').find_all('list item')][:3],
                         ['3 votes, place 1, shared with others'] * 2 + ['0 votes'])
        self.assertEqual(len(self.need('list', 'Votes').find_all('label', 'Tie')), 2)
        self.press_button('End')
        self.assertIn('3 votes', self.sticky(TRAY, 'Brass band').description)

    def test_scores_are_revealed_with_their_gap(self):
        self.show()
        self.write('Brass band')
        self.choose('Score in Secret')
        for person, impact in zip(PEOPLE, ('9', '7', '8')):
            self.take_turn(person)
            self.keyboard.type(impact)
            self.keyboard.press('Tab')
            self.keyboard.type('3')
            self.end_turn()
        self.press_button('Reveal the Scores')
        row = wait_until(lambda: self.need('list', 'Scores').find('list item', 'Brass band'), 'the row')
        self.assertEqual(row.description, 'Impact 8 (7–9), effort 3. Two points apart or more: talk about it')
        self.app.click(row.wait_for('button', 'Park'))
        wait_until(lambda: self.file.rows('SELECT text FROM parking_note') == [('Brass band',)], 'a parked note')
        self.press_button('Place All at the Median')
        self.wait_described(PLANE, 'Brass band', 'Impact 8, effort 3, Do first')

    def test_effort_then_impact(self):
        self.show()
        self.write('Brass band')
        self.choose('Effort First, Then Impact')
        first = self.frame.wait_for('list', 'Not judged yet')
        wait_until(lambda: first.need('list item', 'Brass band').has('focused'), 'the first to judge')
        self.keyboard.press('Right')
        wait_until(lambda: self.need('list', '1 · least effort').need('list item', 'Brass band').has('focused'), 'effort 1')
        self.keyboard.press('a')
        wait_until(lambda: self.sticky('1 · least effort', 'Brass band').description == 'Anchor', 'an anchor')
        self.screenshot('effort')
        self.assertNotRegex(self.names(), r'[Ii]mpact \d')
        self.press_button('Go On to Impact')
        self.frame.wait_for('list', '1 · least impact')
        wait_until(lambda: self.sticky('Not judged yet', 'Brass band').has('focused'), 'the first to judge')
        for _ in range(2):
            self.keyboard.press('Right')
        wait_until(lambda: self.need('list', '2').find('list item', 'Brass band'), 'impact 2')
        self.press_button('End')
        self.wait_described(PLANE, 'Brass band', 'Impact 2, effort 1, If time allows')

    def test_lots_are_drawn_once(self):
        self.open_document_of_three()
        drawn = []
        self.choose('Draw Lots')
        for number in range(1, 4):
            self.frame.wait_for('label', f'{number} of 3 ideas are drawn; none comes twice.')
            drawn += [title for title in ('Brass band', 'Own ovens', 'Window sign')
                      if title not in drawn and self.bar().find('label', title)]
            self.press_button('Draw')
        self.frame.wait_for('label', 'All ideas are drawn')
        self.assertEqual(sorted(drawn), ['Brass band', 'Own ovens', 'Window sign'])
        self.press_button('End')
        wait_until(lambda: self.frame.find(name='Draw Lots') is None, 'the end')

    def bar(self):
        return self.frame.wait_for('group', 'Draw Lots')

    def open_document_of_three(self):
        """Show three ideas of one key result only, so that no other is drawn."""
        self.show()
        self.keyboard.press('Ctrl+2')
        title = self.board.titles('Halfway')[0]
        self.board.select(title)
        self.keyboard.press('Menu')
        self.app.click(self.frame.wait_for('menu item', 'Show Its Ideas'))
        wait_until(lambda: self.frame.find('list', PLANE), 'the plane')
        self.write('Brass band', 'Own ovens', 'Window sign')
