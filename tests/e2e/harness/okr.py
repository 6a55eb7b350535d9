# SPDX-License-Identifier: GPL-3.0-or-later
"""The base of the test cases that run Okr: how it is started and what it starts with."""

import json
import os
import subprocess

from .board import Board
from .case import Case
from .samples import sample_path
from .workspace import WorkspaceFile


class OkrCase(Case):
    """The program is told that today is `day`, the last day of the GTM sample's cycle and of its readings."""

    # High enough for every card of the sample's fullest column to be in view.
    size = (1600, 1300)
    day = '2026-06-26'

    def start(self, *arguments, fill=True):
        """Start Okr; `fill` makes its window as large as the screen."""
        today = ['--on', self.day] if self.day else []
        self.app = self.make_app(os.environ['OKR_BINARY'], [*today, *arguments])
        self.app.start()
        self.board = Board(self.app, self.language)
        self.file = WorkspaceFile(self.desktop)
        if fill:
            self.fill(self.app.windows()[0])
        return self.app

    def fill(self, window, size=None):
        """Give a window a size (default: the screen's), at the corner of the screen."""
        size = size or self.size
        window.resize(*size)
        self.wait(lambda: window.place == (0, 0, *size)
                  and any(frame.extents[2:] == size for frame in self.app.frames()),
                  lambda: f'a window of {size}, not {window.place}')

    def open_sample(self, **how):
        """Start Okr with the GTM sample and wait for its 13 cards."""
        app = self.start(sample_path(), **how)
        self.wait(lambda: sum(self.board.counts()) == 13,
                  lambda: f'13 cards, not {self.board.counts()}')
        return app

    def open_document(self, document, count):
        """Start Okr with a document made for this test and wait for its cards."""
        path = self.desktop.path('made.json')
        with open(path, 'w', encoding='utf-8') as output:
            json.dump(document, output, ensure_ascii=False)
        app = self.start(path)
        self.wait(lambda: sum(self.board.counts()) == count,
                  lambda: f'{count} cards, not {self.board.counts()}')
        return app

    def restart(self):
        """Close Okr and start it again without a document, as a person does the next day."""
        self.app.restart('--on', self.day)
        self.fill(self.app.windows()[0])

    def cli(self, *arguments):
        """Run okr-cli on this desktop's files; return what it printed."""
        done = subprocess.run([os.environ['OKR_CLI'], *arguments], env=self.desktop.environment,
                              capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(done.returncode, 0, f'okr-cli {arguments}: {done.stderr}')
        return done.stdout
