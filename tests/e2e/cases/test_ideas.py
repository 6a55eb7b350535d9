# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of ideas: written, weighed and made tasks of, with the keyboard and with the mouse."""

from harness.announcements import Announcements
from harness.ideas import PLANE, TRAY, IdeasCase
from harness.samples import load_sample
from harness.waiting import wait_until

# The quadrants of a document's `expected` block, as the page names them.
QUADRANTS = {'quick_win': 'Do first', 'big_bet': 'Plan with care', 'fill_in': 'If time allows', 'avoid': 'Leave out'}

IDEAS = ('Free tasting', 'Window sign', 'Own ovens', 'Brass band')


class Ideas(IdeasCase):

    def test_names_and_roles(self):
        self.show()
        for name in ('Board', 'Ideas'):
            self.assertIsNotNone(self.frame.find('tab', name), name)
        for name in ('Do first', 'Plan with care', 'If time allows', 'Leave out'):
            self.assertIsNotNone(self.frame.find(name=name), name)
        for item in self.frame.need('list', PLANE).find_all('list item'):
            self.assertRegex(item.description, r'^Impact [\d.]+, effort [\d.]+, (Do first|Plan with care|If time|Leave)')
        self.screenshot('ideas')

    def let_big_bets_in(self, titles):
        """What needs resources joins the order of work once they are there."""
        self.wait_titles('Order of Work', titles)
        resources = self.frame.wait_for('switch', 'We Have Resources')
        wait_until(lambda: self.app.place(resources)[1] < self.size[1], 'the switch in view')
        self.app.click(resources)

    def test_quadrants_and_order_are_those_of_the_sample(self):
        self.show()
        sample = load_sample()
        for number, objective in enumerate(sample['objectives']):
            titles = {idea['id']: idea['title']['en'] for idea in objective['ideas']}
            rejected = {idea['id'] for idea in objective['ideas'] if idea['status'] == 'rejected'}
            expected = sample['expected']['matrix'][objective['id']]
            order = expected['start_order']
            self.app.click(self.need('list', 'Objectives').need('list item', objective['title']['en']))
            if number == 0:
                self.let_big_bets_in([titles[idea] for idea in order if idea in expected['quadrants']['quick_win']])
            self.wait_titles('Order of Work', [titles[idea] for idea in order])
            quadrants = {titles[idea]: QUADRANTS[quadrant] for quadrant, ideas in expected['quadrants'].items()
                         for idea in ideas if idea not in rejected}
            wait_until(lambda wanted=quadrants: self.quadrants() == wanted,
                       lambda wanted=quadrants: f'{wanted}, not {self.quadrants()}')
        self.screenshot('order')

    def quadrants(self):
        """Where the stickies lie that are shown, by title."""
        return {item.name: item.description.split(', ')[2] for item in self.need('list', PLANE).find_all('list item')}

    def test_brainstorm_by_keyboard_undone_and_done_again(self):
        self.show()
        before = self.ideas_in_file()
        self.write(*IDEAS)
        self.place('Free tasting', 9, 2)
        self.place('Own ovens', 8, 9)
        self.screenshot('placed')

        self.focus(PLANE, 'Free tasting')
        self.keyboard.press('Right')
        self.wait_described(PLANE, 'Free tasting', 'Impact 9, effort 3, Do first')
        self.wait_focus(PLANE, 'Free tasting')
        self.keyboard.press('Shift+Right')
        self.wait_described(PLANE, 'Free tasting', 'Impact 9, effort 8, Plan with care')
        self.keyboard.press('Ctrl+Up')
        self.wait_described(PLANE, 'Free tasting', 'Impact 9.5, effort 8, Plan with care')
        self.wait_focus(PLANE, 'Free tasting')

        self.keyboard.press('Enter')
        wait_until(lambda: self.frame.find(name='Title'), 'the title to edit')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type('Paid tasting')
        self.keyboard.press('Enter')
        self.sticky(PLANE, 'Paid tasting')

        self.focus(TRAY, 'Brass band')
        self.keyboard.press('Delete')
        wait_until(lambda: 'Brass band' not in self.titles(TRAY), 'Brass band deleted')

        after = self.ideas_in_file()
        for _ in range(20):
            if self.ideas_in_file() == before:
                break
            rows = self.file.count('history')
            self.app.click(self.frame.wait_for('button', 'Undo'))
            wait_until(lambda rows=rows: self.file.count('history') > rows, 'a step undone')
        self.assertEqual(self.ideas_in_file(), before)
        for _ in range(20):
            if self.ideas_in_file() == after:
                break
            rows = self.file.count('history')
            self.app.click(self.frame.wait_for('button', 'Redo'))
            wait_until(lambda rows=rows: self.file.count('history') > rows, 'a step done again')
        self.assertEqual(self.ideas_in_file(), after)
        self.sticky(PLANE, 'Paid tasting')

    def test_each_move_is_said(self):
        self.show()
        self.write('Free tasting')
        announcements = Announcements(self.desktop.accessibility)
        self.place('Free tasting', 9, 4)
        announcements.wait('Impact 9, effort 4, Do first')
        self.focus(PLANE, 'Free tasting')
        self.keyboard.press('Right')
        announcements.wait('Impact 9, effort 5, Do first')
        self.keyboard.press('Right')
        announcements.wait('Impact 9, effort 6, Plan with care')
        self.keyboard.press('Shift+Down')
        announcements.wait('Impact 4, effort 6, Leave out')
        self.keyboard.press('m')
        self.app.click(self.frame.wait_for('menu item', 'Back to the Tray'))
        announcements.wait('Back in the tray')
        self.sticky(TRAY, 'Free tasting')

    def test_tag_merge_and_zoom_by_keyboard(self):
        self.show()
        self.wait_capture()
        self.keyboard.type('Free tasting #3')
        self.frame.wait_for('list item', 'Cut restaurant set-up from 10 to 3 days')
        self.screenshot('tag')
        self.keyboard.press('Enter')
        self.sticky(TRAY, 'Free tasting')
        self.write('Tasting for free')
        self.assertEqual(self.file.rows(
            'SELECT key_result.title FROM idea JOIN key_result ON idea.key_result = key_result.id '
            "WHERE idea.title LIKE '%tasting%'"), [('Cut restaurant set-up from 10 to 3 days',)] * 2)

        self.focus(TRAY, 'Tasting for free')
        self.keyboard.press('m')
        self.app.click(self.frame.wait_for('menu item', 'Merge with…'))
        wait_until(lambda: self.frame.find(name='Merge with'), 'a list to choose from')
        self.keyboard.type('tasting')
        self.keyboard.press('Enter')
        self.wait_titles(TRAY, ['Free tasting'])
        self.assertIn('2 ideas in one', self.sticky(TRAY, 'Free tasting').description)
        self.wait_focus(TRAY, 'Free tasting')
        self.keyboard.press('m')
        self.app.click(self.frame.wait_for('menu item', 'Ungroup'))
        self.wait_titles(TRAY, ['Free tasting', 'Tasting for free'])

        width = self.app.place(self.need('list', PLANE))[2]
        self.keyboard.press('Ctrl+plus')
        wait_until(lambda: self.app.place(self.need('list', PLANE))[2] > width * 1.2, 'a larger plane')
        self.keyboard.press('Ctrl+0')
        wait_until(lambda: self.app.place(self.need('list', PLANE))[2] == width, 'the plane as it was')

    def test_dropped_on_another_is_merged(self):
        self.show()
        self.write('Free tasting', 'Tasting for free')
        x, y, width, height = self.app.place(self.sticky(TRAY, 'Free tasting'))
        self.desktop.pointer.lift(self.grip(TRAY, 'Tasting for free'))
        self.desktop.pointer.travel((x + width // 2, y + height // 2), 0.3)
        self.desktop.pointer.rest()
        self.screenshot('over another')
        self.desktop.pointer.drop()
        self.wait_titles(TRAY, ['Free tasting'])
        self.app.click(self.frame.wait_for('button', 'Undo'))
        self.wait_titles(TRAY, ['Free tasting', 'Tasting for free'])

    def test_dragged_to_a_quadrant_and_back(self):
        self.show()
        self.write('Window sign')
        for name in ('Leave out', 'Do first', 'Plan with care', 'If time allows'):
            source = TRAY if 'Window sign' in self.titles(TRAY) else PLANE
            target = self.free_point(self.frame.find(name=name))
            self.desktop.pointer.lift(self.grip(source, 'Window sign'))
            self.desktop.pointer.travel(target, 0.3)
            self.desktop.pointer.rest()
            self.screenshot(f'over {name}')
            self.desktop.pointer.drop()
            wait_until(lambda name=name: self.sticky(PLANE, 'Window sign').description.endswith(name),
                       f'Window sign in {name!r}')
        self.desktop.pointer.lift(self.grip(PLANE, 'Window sign'))
        entry = self.app.place(self.frame.find(name='New idea'))
        self.desktop.pointer.travel((entry[0] + 60, entry[1] + 200), 0.3)
        self.desktop.pointer.rest()
        self.desktop.pointer.drop()
        self.sticky(TRAY, 'Window sign')

    def free_point(self, quadrant):
        """A point of a quadrant, below its name, where no sticky lies: a drop there merges nothing."""
        x, y, width, height = self.app.place(quadrant)
        stickies = [self.app.place(item) for item in self.need('list', PLANE).find_all('list item')]
        for down in range(60, height - 10, 10):
            for right in range(width // 2, width - 10, 10):
                point = x + right, y + down
                if not any(left - 10 < point[0] < left + wide + 10 and top - 10 < point[1] < top + high + 10
                           for left, top, wide, high in stickies):
                    return point
        self.fail('no free point')

    def test_low_impact_and_high_effort_asks_why(self):
        self.show()
        self.write('Brass band')
        self.place('Brass band', 2, 9)
        self.focus(PLANE, 'Brass band')
        self.keyboard.press('m')
        self.app.click(self.frame.wait_for('menu item', 'Make It a Task'))
        self.frame.wait_for(name='Why')
        self.screenshot('asked')
        self.keyboard.type('The mayor loves it')
        self.keyboard.press('Enter')
        wait_until(lambda: self.file.rows('SELECT state, state_reason FROM idea WHERE title = ?', 'Brass band')
                   == [('to-do', 'The mayor loves it')], 'a task with its reason')
        self.wait_focus(PLANE, 'Brass band')

    def test_order_of_work_makes_a_task(self):
        self.show()
        self.write('Free tasting')
        self.place('Free tasting', 10, 1)
        row = wait_until(lambda: self.need('list', 'Order of Work').find('list item', 'Free tasting'),
                         'the row')
        self.app.click(row.wait_for(name='Make It a Task'))
        wait_until(lambda: self.file.rows('SELECT state FROM idea WHERE title = ?', 'Free tasting') == [('to-do',)],
                   'a task')

    def test_card_shows_its_ideas(self):
        self.open_sample()
        title = self.board.titles('Halfway')[0]
        self.board.select(title)
        self.keyboard.press('Menu')
        self.app.click(self.frame.wait_for('menu item', 'Show Its Ideas'))
        wait_until(lambda: self.frame.find('list', PLANE), 'the plane')
        of_it = {row[0] for row in self.file.rows(
            'SELECT idea.title FROM idea JOIN key_result ON idea.key_result = key_result.id '
            "WHERE key_result.title = ? AND idea.state <> 'dropped' AND idea.merged_into IS NULL", title)}
        wait_until(lambda: set(self.titles(PLANE)) | set(self.titles(TRAY)) == of_it, f'{of_it}')
