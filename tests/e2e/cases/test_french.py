# SPDX-License-Identifier: GPL-3.0-or-later
"""The same window in French: names, texts and decimals."""

from harness.okr import OkrCase
from harness.samples import expected_columns, key_results, load_sample


class French(OkrCase):
    language = 'fr'

    def test_start_names_the_columns_and_shows_french_texts(self):
        self.open_sample()
        expected = expected_columns(load_sample(), 'fr')
        self.wait(lambda: {name: set(titles) for name, titles in self.board.contents().items()}
                  == expected, lambda: f'{expected}, not {self.board.contents()}')
        self.screenshot('french')
        title = key_results(load_sample())['O1.KR2']['title']['fr']
        self.assertIn('0,9', self.board.card(title).description)

    def test_drop_asks_for_the_value_with_a_decimal_comma(self):
        self.open_sample()
        title = key_results(load_sample())['O3.KR1']['title']['fr']
        self.board.drag(title, self.board.point_in('À mi-chemin'))
        self.board.value_entry()
        self.screenshot('value')
        self.board.record()
        self.board.wait_in(title, 'À mi-chemin')
