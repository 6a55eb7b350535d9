# SPDX-License-Identifier: GPL-3.0-or-later
"""The sections of the Plan page that set the frame, by keyboard and by mouse."""

from harness.okr import OkrCase


class Cycle(OkrCase):
    size = (1360, 1300)
    day = '2026-05-20'

    def open_section(self):
        self.open_sample()
        self.app.restart('--on', self.day)
        self.fill(self.app.windows()[0])
        self.keyboard.press('Ctrl+1')
        self.app.click(self.wait(lambda: self.app.frame().find(('tab', 'radio', 'toggle button', 'radio button'), 'Cycle'), 'the section'))
        return self.wait(lambda: self.app.frame().find('slider', 'End of Discovery'), 'the timeline')

    def phase(self, kind):
        return self.file.rows('SELECT start, "end" FROM phase WHERE kind = ?', kind)[0]

    def checks(self):
        return [date for date, in self.file.rows('SELECT date FROM accountability_check ORDER BY number')]

    def go(self, name):
        for _ in range(40):
            focused = self.app.focused()
            node = focused
            for _ in range(5):
                if node is not None and node.name == name:
                    return
                node = node.parent if node is not None else None
            self.keyboard.press('Tab')
            self.app.wait_focus(lambda now, before=focused: now != before, 'the next place')
        self.fail(f'no Tab leads to {name}')

    def test_cycle_is_planned_by_keyboard(self):
        self.open_section()
        self.go('First Day')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type('1 Oct 2026')
        self.wait(lambda: self.checks() == ['2026-10-16', '2026-10-30', '2026-11-16', '2026-12-01',
                                            '2026-12-16', '2026-12-31'],
                  lambda: f'the checks of the quarter, not {self.checks()}')
        self.go('End of Discovery')
        _, end = self.phase('discovery')
        self.keyboard.press('Right')
        self.wait(lambda: self.phase('discovery')[1] > end, 'the edge one day on')
        self.keyboard.press('Home')
        self.wait(lambda: self.phase('discovery') == ('2026-10-01', '2026-10-01'), 'a discovery of one day')
        self.wait(lambda: self.phase('solutions')[0] == '2026-10-02', 'no gap')
        self.screenshot('planned')
        self.keyboard.press('Ctrl+z')
        self.wait(lambda: self.phase('discovery')[1] == end, 'the edge as it was')

    def drag(self, name):
        x, y = self.app.centre(self.app.frame().find('slider', name))
        self.pointer.move((x, y))
        self.pointer.press()
        self.pointer.travel((x + 60, y), 0.3)
        self.screenshot(f'dragging {name}')
        self.pointer.release()

    def test_check_and_edge_are_dragged(self):
        self.open_section()
        _, end = self.phase('discovery')
        self.drag('End of Discovery')
        self.wait(lambda: self.phase('discovery')[1] > end, 'a longer discovery')
        before = self.checks()
        self.drag('Check 3')
        self.wait(lambda: self.checks()[2] > before[2], 'the check on a later day')
        self.assertEqual([date for i, date in enumerate(self.checks()) if i != 2],
                         [date for i, date in enumerate(before) if i != 2])
        self.screenshot('dragged')


class NewCycle(OkrCase):
    """From the left pane, in French: wrong dates stay with a sentence, and a cycle is made, archived and brought back."""

    language = 'fr'
    day = '2026-05-20'

    def choose(self, name):
        self.app.click(self.wait(lambda: self.app.frame().find('toggle button', self.title), 'the menu of the cycles'))
        self.app.click(self.wait(lambda: self.app.frame().find('menu item', name), name))

    def cycles(self):
        return self.file.rows('SELECT name, start, "end", state FROM cycle ORDER BY start')[1:]

    def test_wrong_dates_stay_and_a_cycle_comes_and_goes(self):
        self.open_sample()
        self.app.restart('--on', self.day)
        self.fill(self.app.windows()[0])
        self.title = self.file.rows('SELECT name FROM cycle')[0][0]
        self.choose('Nouveau cycle…')
        self.app.wait_focus(lambda node: node.name == 'Nom', 'the name')
        self.keyboard.press('Tab', times=2)
        self.app.wait_focus(lambda node: node.name == 'Premier jour', 'the first day')
        self.keyboard.type('31 février')
        sentence = self.wait(lambda: self.app.frame().find('label', lambda name: 'Aucun calendrier' in name), 'what is wrong')
        dialog = self.app.place(self.app.frame().find('dialog', 'Nouveau cycle'))
        x, y, width, height = self.app.place(sentence)
        self.assertLess(y + height + 12, dialog[1] + dialog[3], 'the sentence touches the edge')
        self.screenshot('31 février')
        self.keyboard.press('Enter')
        self.assertEqual(self.app.focused().text, '31 février')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type('1/7/2026')
        self.keyboard.press('Enter')
        made = ('T3 2026', '2026-07-01', '2026-09-30', 'prepared')
        self.wait(lambda: self.cycles() == [made], lambda: f'the next cycle, not {self.cycles()}')
        self.title = 'T3 2026'
        self.wait(lambda: self.app.frame().find(name=lambda name: '1er\u00a0juil.' in name), 'its first day, as it is written in French')
        self.choose('Archiver ce cycle')
        self.wait(lambda: self.cycles()[0][3] == 'closed', 'the cycle archived')
        self.keyboard.press('Ctrl+z')
        self.wait(lambda: self.cycles() == [made], 'the cycle as it was')


class People(OkrCase):
    size = (1360, 1300)
    day = '2026-05-20'

    def open_section(self):
        self.open_sample()
        self.keyboard.press('Ctrl+1')
        self.app.click(self.wait(lambda: self.app.frame().find(('tab', 'radio', 'toggle button', 'radio button'), 'People'), 'the section'))
        return self.wait(lambda: self.app.frame().find('list', 'Teams'), 'the teams')

    def write(self, name, *lines):
        """Write into the field of this name, each line with Enter."""
        field = self.wait(lambda: next((node for node in self.app.frame().find_all(name=name)
                                        if node.has('editable')), None), f'the field {name}')
        self.app.click(field)
        self.wait(lambda: any(part.has('focused') for part in field.walk()), f'the focus in {name}')
        for line in lines:
            self.keyboard.type(line)
            self.keyboard.press('Enter')

    def test_eighth_name_warns_and_teams_are_moved_by_keyboard(self):
        self.open_section()
        self.write('Add a person: name, role', 'Zoé, Growth')
        self.wait(lambda: self.file.rows('SELECT role FROM person WHERE name = ?', 'Zoé') == [('Growth',)],
                  'the person in the file')
        there = self.wait(lambda: self.app.frame().find('checkbox', 'Zoé is there'), 'a tick for presence')
        self.app.click(there)
        self.wait(lambda: self.app.frame().find('label', lambda name: 'two sessions' in name), 'a warning of eight')
        self.screenshot('eight')
        self.write('Add a team', 'Sell', 'Search')
        self.wait(lambda: self.app.frame().need('list', 'Teams').find('list item', 'Search'), 'the row of Search')
        self.keyboard.press('Shift+Tab')
        self.app.wait_focus(lambda node: 'Search' in node.name, 'the row of Search')
        parent = '''SELECT p.name FROM team t JOIN team p ON t.parent = p.id WHERE t.name = 'Search' '''
        self.assertEqual(self.file.rows(parent), [('Cabas',)])
        self.keyboard.press('Alt+Right')
        self.wait(lambda: self.file.rows(parent) == [('Sell',)], 'Search in Sell')
        self.screenshot('moved')

    def test_team_is_dragged_into_another(self):
        self.open_section()
        self.write('Add a team', 'Sell', 'Search')
        teams = self.app.frame().find('list', 'Teams')
        search = self.wait(lambda: teams.find('list item', 'Search'), 'the row of Search')
        self.pointer.drag(self.app.centre(search), self.app.centre(teams.find('list item', 'Sell')))
        parent = '''SELECT p.name FROM team t JOIN team p ON t.parent = p.id WHERE t.name = 'Search' '''
        self.wait(lambda: self.file.rows(parent) == [('Sell',)], 'Search in Sell')
        self.screenshot('dragged')
        self.keyboard.press('Ctrl+z')
        self.wait(lambda: self.file.rows(parent) == [('Cabas',)], 'Search where it was')
