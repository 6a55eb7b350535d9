# SPDX-License-Identifier: GPL-3.0-or-later
"""The Plan page: a set of OKRs written together, with the keyboard alone and with the mouse."""

import time

from harness.okr import OkrCase
from harness.waiting import Gone, wait_until


class Plan(OkrCase):
    size = (1360, 860)
    day = '2026-04-06'
    welcome = 'Empty Cycle'
    outline = 'Outline'

    def setUp(self):
        super().setUp()
        self.keys = 0

    def press(self, chord, times=1):
        self.keys += times
        self.keyboard.press(chord, times)

    def type(self, text):
        self.keys += len(text)
        self.keyboard.type(text)

    def begin(self):
        """From an empty profile to the line that is ready."""
        self.start()
        wait_until(lambda: self.board.frame.find(name=self.welcome), 'the welcome page')

    @property
    def frame(self):
        return self.board.frame

    def lines(self, name=None):
        """The texts of the lines that are written."""
        listed = self.frame.find('list', name or self.outline)
        if listed is None:
            raise Gone('no outline')
        return [item.name for item in listed.children if item.role == 'list item'][:-1]

    def wait_lines(self, lines, name=None):
        wait_until(lambda: self.lines(name) == list(lines), lambda: f'{lines}, not {self.lines(name)}')

    def line(self, text, name=None):
        return wait_until(lambda: self.frame.need('list', name or self.outline).find('list item', text), f'the line {text!r}')

    def wait_editing(self, place):
        """Wait for the caret in a line, by what it is called."""
        self.app.wait_focus(lambda node: node.name == place, place)


class First(Plan):

    def test_three_actions_to_a_saved_objective(self):
        """F1, M1: choose the empty cycle, type, and it is saved."""
        self.begin()
        self.app.click(self.frame.find(name=self.welcome))
        self.wait_editing('Objective 1')
        self.screenshot('ready')
        self.type('Win the first restaurants of Lyon')
        self.wait_lines(['Win the first restaurants of Lyon'])
        self.assertEqual(self.file.rows('SELECT title, state FROM objective'), [('Win the first restaurants of Lyon', 'draft')])
        self.screenshot('written')


class Keys(Plan):

    def test_lines_by_key(self):
        """Enter, Tab, Shift+Tab, Alt+arrows, Backspace, Delete and undo: never the mouse."""
        self.begin()
        self.app.click(self.frame.find(name=self.welcome))
        self.wait_editing('Objective 1')
        self.type('Grow')
        self.press('Enter')
        self.wait_editing('Objective 2')
        self.press('Tab')
        self.wait_editing('Key result 1 of objective 1')
        self.type('20 pilots')
        self.press('Enter')
        self.wait_editing('Key result 2 of objective 1')
        self.type('3 cities')
        self.press('Enter')
        self.press('Enter')
        self.wait_editing('Objective 2')
        self.type('Learn')
        self.wait_lines(['Grow', '20 pilots', '3 cities', 'Learn'])
        self.screenshot('four lines')

        self.press('Tab')
        self.wait_editing('Key result 3 of objective 1')
        self.press('Shift+Tab')
        self.wait_editing('Objective 2')
        self.press('Alt+Up')
        self.wait_lines(['Learn', 'Grow', '20 pilots', '3 cities'])
        self.wait_editing('Objective 1')
        self.press('Escape')
        self.press('Down', 3)
        self.app.wait_focus(lambda node: node.name == '3 cities', 'the last line')
        self.press('Delete')
        self.wait_lines(['Learn', 'Grow', '20 pilots'])
        self.press('Ctrl+z')
        self.wait_lines(['Learn', 'Grow', '20 pilots', '3 cities'])
        self.app.wait_focus(lambda node: node.name == '3 cities', 'the line that came back')
        self.screenshot('undone')

        self.press('Up', 2)
        for text in 'Grow', '20 pilots':
            self.app.wait_focus(lambda node, text=text: node.name == text, f'the line “{text}”')
            self.press('Alt+Enter')
            dialog = self.frame.wait_for('dialog')
            self.assertEqual(dialog.wait_for('text box', 'Title').text, text)
            self.screenshot(f'all fields of {text}')
            self.press('Escape')
            self.wait(lambda: self.frame.find('dialog') is None, 'the dialog closed')
            self.press('Down')


class Workshop(Plan):
    """A GTM workshop in French, by keyboard alone, from an empty profile to the board."""
    language = 'fr'
    welcome = 'Cycle vide'
    outline = 'Rédaction'
    people = ('Inès', 'Malo', 'Zoé', 'Léa')
    objectives = (
        ('Gagner les premiers restaurants de Lyon',
         (('Restaurants pilotes qui commandent chaque semaine', '20'),
          ('Part des pilotes qui restent après un mois', 'de 40 % à 80 %'),
          ('Entretiens menés avec des chefs', '40 entretiens'))),
        ('Faire connaître le service aux chefs',
         (('Abonnés à la lettre des chefs', '10 000 abonnés'),
          ('Chefs qui parlent du service à un autre chef', 'de 5 à 25'),
          ('Visites de la page qui demandent un rendez-vous', 'de 2 % à 6 %'))),
        ('Comprendre ce que les chefs attendent',
         (('Hypothèses vérifiées auprès des chefs', '6'),
          ('Chefs qui testent le prototype une deuxième fois', 'de 3 à 12'),
          ('Délai entre deux commandes', 'de 14 jours à 7 jours'))),
        ('Livrer sans faute chaque matin',
         (('Livraisons en retard', 'de 15 % à 7 %'),
          ('Réclamations par semaine', 'de 12 à la moitié'),
          ('Tournées sans échange de produit', 'de 60 % à 90 %'))),
    )

    def choose_welcome(self):
        """Go to the empty cycle with Tab, as the page begins, and take it with Enter."""
        for _ in range(12):
            focused = self.app.focused()
            if focused is not None and (focused.name or '').startswith(self.welcome):
                break
            self.press('Tab')
            wait_until(lambda: self.app.focused() != focused, 'the focus to move')
        self.press('Enter')
        self.wait_editing('Objectif 1')

    def answer(self, chord, field, text, place):
        """Open a chip, type and take it; the caret comes back to the line."""
        self.press(chord)
        self.app.wait_focus(lambda node: any(part.name == field for part in (node, node.parent)), field)
        self.type(text)
        self.press('Enter')
        self.wait_editing(place)

    def write_objective(self, number, title, owner):
        place = f'Objectif {number}'
        self.wait_editing(place)
        self.type(title)
        self.answer('Alt+o', 'Nom du propriétaire', owner, place)
        self.press('Alt+t')
        self.app.wait_focus(lambda node: node.role == 'list item', 'a type')
        self.press('Down', number % 3)
        self.press('Enter')
        self.wait_editing(place)

    def write_key_result(self, number, objective, title, figures, owner):
        place = f'Résultat clé {number} de l’objectif {objective}'
        if number == 1:
            self.press('Enter')
            self.wait_editing(f'Objectif {objective + 1}')
            self.press('Tab')
        else:
            self.press('Enter')
        self.wait_editing(place)
        self.type(title)
        self.answer('Alt+v', 'Départ et cible', figures, place)
        self.answer('Alt+o', 'Nom du propriétaire', owner, place)

    def test_gtm_workshop_by_keyboard(self):
        self.begin()
        began = time.monotonic()
        self.choose_welcome()
        for number, (title, key_results) in enumerate(self.objectives, 1):
            self.write_objective(number, title, self.people[number - 1])
            for position, (text, figures) in enumerate(key_results, 1):
                self.write_key_result(position, number, text, figures, self.people[(number + position) % 4])
            if number == 2:
                self.screenshot('half way')
            if number < 4:
                self.press('Enter', 2)

        expected = [line for title, key_results in self.objectives for line in (title, *(text for text, _ in key_results))]
        self.wait_lines(expected)
        self.screenshot('written')
        self.assertEqual(self.file.rows("SELECT count(*) FROM objective WHERE state = 'draft'"), [(4,)])
        self.assertEqual(self.file.rows("SELECT start, target, direction FROM key_result WHERE title = 'Livraisons en retard'"),
                         [(15.0, 7.0, 'down')])
        self.assertEqual(self.file.rows('SELECT target, target_wording FROM key_result WHERE target_wording IS NOT NULL'),
                         [(6.0, 'la moitié')])
        self.assertEqual(self.file.count('person'), 4)

        self.press('Ctrl+l')
        self.app.wait_focus(lambda node: node.name == 'Lancer', 'the button of the launch')
        self.screenshot('checklist')
        self.press('Enter')
        wait_until(lambda: self.board.counts() == [12, 0, 0, 0, 0], lambda: f'12 cards to begin with, not {self.board.counts()}')
        self.screenshot('board')
        print(f'# a workshop of 4 objectives and 12 key results: {self.keys} keys, {time.monotonic() - began:.1f} s')
        self.press('Ctrl+z')
        wait_until(lambda: self.file.rows("SELECT count(*) FROM objective WHERE state = 'launched'") == [(0,)], 'the launch undone')


class Mouse(Plan):
    """The same in English by mouse: keys only where a person writes words or figures."""
    people = ('Ines', 'Malo', 'Zoe', 'Lea')
    objectives = (
        ('Win the first restaurants of Lyon',
         (('Pilots that order every week', '20'),
          ('Pilots that stay after a month', 'from 40% to 80%'),
          ('Talks with chefs', '40 talks'))),
        ('Make chefs know the service',
         (('Readers of the letter for chefs', '10,000 readers'),
          ('Chefs who tell another chef', 'from 5 to 25'),
          ('Visits that ask for a meeting', 'from 2% to 6%'))),
        ('Understand what chefs expect',
         (('Hypotheses tested with chefs', '6'),
          ('Chefs who try the prototype twice', 'from 3 to 12'),
          ('Delay between two orders', 'from 14 days to 7 days'))),
        ('Deliver without a fault each morning',
         (('Late deliveries', 'from 15% to 7%'),
          ('Complaints a week', 'from 12 to half'),
          ('Rounds without a swap', 'from 60% to 90%'))),
    )

    def setUp(self):
        super().setUp()
        self.clicks = 0

    def click(self, node):
        self.clicks += 1
        self.app.click(node)

    def choose(self, line, item):
        """Choose an item of a line's menu."""
        self.click(self.line(line).wait_for('toggle button', 'More of this line'))
        self.click(self.frame.wait_for('menu item', item))

    def write(self, place, title):
        self.wait_editing(place)
        self.type(title)
        return self.line(title)

    def open_chip(self, line, name):
        self.desktop.pointer.move(self.app.centre(line))
        self.click(line.wait_for('button', name))

    def give_owner(self, line, name, known):
        self.open_chip(line, 'Owner')
        if not known:
            self.app.wait_focus(lambda node: any(part.name == 'Owner’s name' for part in (node, node.parent)), 'the name')
            self.type(name)
        self.click(self.frame.wait_for('list item', name if known else f'Add “{name}”'))
        line.wait_for('button', name)

    def give_figures(self, line, figures):
        self.open_chip(line, 'Target')
        self.app.wait_focus(lambda node: any(part.name == 'Start and target' for part in (node, node.parent)), 'the figures')
        self.type(figures)
        self.click(self.frame.wait_for('button', 'Apply'))
        wait_until(lambda: line.find('button', 'Target') is None, 'the figures on their chip')

    def write_objective(self, number, title, owner):
        if number > 1:
            self.click(self.frame.wait_for('label', 'Another objective'))
        self.give_owner(self.write(f'Objective {number}', title), owner, known=False)

    def write_key_result(self, number, objective, above, title):
        self.choose(above, 'Add a Key Result')
        return self.write(f'Key result {number} of objective {objective}', title)

    def test_gtm_workshop_by_mouse(self):
        self.begin()
        began = time.monotonic()
        self.click(self.frame.find(name=self.welcome))
        for number, (title, key_results) in enumerate(self.objectives, 1):
            self.write_objective(number, title, self.people[number - 1])
            above = title
            for position, (text, figures) in enumerate(key_results, 1):
                line = self.write_key_result(position, number, above, text)
                self.give_figures(line, figures)
                self.give_owner(line, self.people[number - 1], known=True)
                above = text
            if number == 2:
                self.screenshot('half way')

        self.wait_lines([line for title, key_results in self.objectives for line in (title, *(text for text, _ in key_results))])
        self.screenshot('written')
        self.assertEqual(self.file.rows("SELECT start, target, direction FROM key_result WHERE title = 'Late deliveries'"),
                         [(15.0, 7.0, 'down')])
        self.assertEqual(self.file.rows('SELECT count(*) FROM key_result WHERE target IS NULL OR owner IS NULL'), [(0,)])
        self.assertEqual(self.file.count('person'), 4)
        self.click(self.frame.find('button', 'Launch…'))
        self.click(self.frame.wait_for('button', 'Launch'))
        wait_until(lambda: self.board.counts() == [12, 0, 0, 0, 0], lambda: f'12 cards to begin with, not {self.board.counts()}')
        self.screenshot('board')
        print(f'# a workshop of 4 objectives and 12 key results: {self.clicks} clicks, {time.monotonic() - began:.1f} s')

    def test_key_result_made_of_an_objective(self):
        """A line becomes a key result by its menu; when the window becomes narrow it keeps the focus and obeys its keys."""
        self.begin()
        self.click(self.frame.find(name=self.welcome))
        self.write('Objective 1', 'Win restaurants')
        self.click(self.frame.wait_for('label', 'Another objective'))
        self.write('Objective 2', '20 pilots order each week')
        # there is no menu until the line is saved
        self.line('20 pilots order each week').wait_for('button', 'Owner')
        self.choose('20 pilots order each week', 'Make a Key Result')
        wait_until(lambda: self.file.count('key_result') == 1, 'the key result in the file')
        self.app.click(self.line('20 pilots order each week'))
        self.wait_editing('Key result 1 of objective 1')
        self.fill(self.app.windows()[0], (400, 800))
        self.wait_editing('Key result 1 of objective 1')
        self.screenshot('narrow')
        self.press('Escape')
        self.press('Up')
        self.app.wait_focus(lambda node: node.role == 'list item' and node.name == 'Win restaurants', 'the line above')
        self.fill(self.app.windows()[0])
        self.app.wait_focus(lambda node: node.role == 'list item' and node.name == 'Win restaurants', 'the same line in a wide window')
