# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening: the sample, a template from the first page, a title with signs, another language."""

from harness.okr import OkrCase
from harness.samples import expected_columns, key_results, load_sample, make_document

MARKUP = '<b>Sign</b> & "ship" 20 % \N{ROCKET} — &amp; <i>é'


class Open(OkrCase):

    def test_sample_shows_its_13_cards_where_its_expected_block_puts_them(self):
        self.open_sample()
        expected = expected_columns(load_sample())
        self.wait(lambda: {name: set(titles) for name, titles in self.board.contents().items()}
                  == expected, lambda: f'{expected}, not {self.board.contents()}')
        self.assertEqual(self.board.counts(), [len(titles) for titles in expected.values()])
        self.screenshot('board')

    def test_replaced_key_result_is_not_on_the_board_but_in_the_file(self):
        self.open_sample()
        title = key_results(load_sample())['O3.KR2']['title']['en']
        self.assertIsNone(self.board.find_card(title))
        self.assertEqual(self.file.one('SELECT state FROM key_result WHERE title = ?', title),
                         'replaced')

    def test_card_says_score_value_target_owner_and_place(self):
        self.open_sample()
        item = key_results(load_sample())['O1.KR2']
        description = self.board.card(item['title']['en']).description
        for part in ('0.9', '87', '90', 'Salomé', 'card ', ' of '):
            self.assertIn(part, description)
        places = [card.description for card in
                  self.board.column('Halfway').find_all('list item')]
        for place, text in enumerate(places, 1):
            self.assertIn(f'card {place} of {len(places)}', text)

    def test_left_pane_lists_the_objectives(self):
        self.open_sample()
        pane = self.app.frame().wait_for('list', 'Objectives')
        names = ' '.join(node.name for node in pane.find_all('list item'))
        for objective in load_sample()['objectives']:
            self.assertIn(objective['title']['en'], names)

    def test_empty_profile_offers_the_gtm_template_and_opens_its_board(self):
        self.start()
        self.screenshot('first page')
        offer = self.wait(lambda: self.app.frame().find(
            ('button', 'list item'), lambda name: 'GTM' in name or 'go-to-market' in name.lower()),
            'the GTM template on the first page')
        self.app.click(offer)
        self.wait(lambda: self.board.find_column('Under way') is not None
                  and sum(self.board.counts()) == 13, 'the 13 cards of the template')
        self.screenshot('board')
        self.assertEqual(self.file.check(), 'ok')

    def test_title_with_markup_and_emoji_is_shown_as_written(self):
        self.open_document(make_document([MARKUP, 'Plain']), 2)
        self.assertEqual(set(self.board.titles('Not started')), {MARKUP, 'Plain'})
        self.screenshot('markup')
        self.board.select(MARKUP)
        self.keyboard.press('Alt+Right')
        self.board.wait_in(MARKUP, 'Under way')
        self.screenshot('moved')

    def test_next_start_opens_the_last_workspace_at_once(self):
        self.open_sample()
        before = self.board.contents()
        self.restart()
        self.wait(lambda: self.board.contents() == before, 'the same board')

    def test_second_start_goes_to_the_running_program(self):
        self.day = None         # a program told another day stays by itself
        self.open_sample()
        other = self.make_app(self.app.binary)
        self.assertEqual(other.start_and_wait_exit(), 0)
        self.assertEqual(len(self.app.windows()), 1)
