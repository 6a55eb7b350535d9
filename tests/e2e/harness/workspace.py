# SPDX-License-Identifier: GPL-3.0-or-later
"""What is really in a workspace file, read with SQLite beside the running program."""

import contextlib
import glob
import os
import sqlite3


class WorkspaceFile:
    """The only workspace of a desktop's data folder; it is never written to from here."""

    def __init__(self, desktop):
        self.folder = os.path.join(desktop.data_home, 'okr')

    @property
    def path(self):
        found = glob.glob(os.path.join(self.folder, '*.okr'))
        if len(found) != 1:
            raise AssertionError(f'{len(found)} workspaces in {self.folder}: {found}')
        return found[0]

    def rows(self, query, *values):
        """All rows of a query."""
        # A long timeout: the program may be in the middle of a commit.
        with contextlib.closing(sqlite3.connect(f'file:{self.path}?mode=ro', uri=True,
                                                timeout=20)) as connection:
            return connection.execute(query, values).fetchall()

    @contextlib.contextmanager
    def locked(self):
        """While it lasts nobody can write to the file, as when another program does."""
        with contextlib.closing(sqlite3.connect(self.path, isolation_level=None,
                                                timeout=20)) as connection:
            connection.execute('BEGIN IMMEDIATE')
            yield
            connection.execute('ROLLBACK')

    def one(self, query, *values):
        """The only cell of the only row of a query."""
        (row,) = self.rows(query, *values)
        return row[0]

    def check(self):
        """SQLite's own verdict on the file: 'ok'."""
        return self.one('PRAGMA integrity_check')

    def key_result(self, title):
        """The id of the key result with this title."""
        return self.one('SELECT id FROM key_result WHERE title = ?', title)

    def check_ins(self, title):
        """The readings of a key result, oldest first: (date, value)."""
        return self.rows('SELECT date, value FROM check_in WHERE key_result = ? ORDER BY date, id',
                         self.key_result(title))

    def count(self, table):
        return self.one(f'SELECT count(*) FROM {table}')
