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

    def test_value_is_read_and_shown_with_a_decimal_comma(self):
        self.open_sample()
        title = key_results(load_sample())['O3.KR1']['title']['fr']       # 0 to 40 interviews
        self.board.drag(title, self.board.point_in('À mi-chemin'))
        self.board.value_entry()
        self.keyboard.press('Ctrl+a')
        self.keyboard.type('21,5')
        self.wait(lambda: self.board.value_text() == '21,5', 'the value typed')
        self.screenshot('value')
        self.keyboard.press('Enter')
        self.board.wait_value_gone()
        self.board.wait_in(title, 'À mi-chemin')
        self.assertEqual(self.file.check_ins(title)[-1][1], 21.5)
        self.wait(lambda: '21,5' in self.board.card(title).description, '21,5 on the card')
        self.screenshot('recorded')
