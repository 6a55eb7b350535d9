#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what we say of the format with the schema: test_format.py SOURCE_ROOT.

docs/document-format.md names every table and every column of the file, with its words, and nothing else;
okr-format.c knows every range of a number and every word that holds when a document says nothing.
"""

import itertools
import os
import re
import sqlite3
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'checks'))
from tap import Tap  # noqa: E402 (its folder is only known now)

ROOT = sys.argv[1]
COMMON = ('id', 'ref', 'extra')


def read(*path):
    with open(os.path.join(ROOT, *path), encoding='utf-8') as file:
        return file.read()


def documented():
    """Table -> column -> what the page says of it."""
    found = {}
    for table, keys in re.findall(r'^\| `(\w+)` \| (.*) \|$', read('docs', 'document-format.md'), re.M):
        parts = re.findall(r'`(\w+)`(!?)([^`]*)', keys)
        found[table] = {column: mark + rest for column, mark, rest in parts}
    return found


def in_schema():
    """Table -> column -> (not null, default, words of its CHECK, range of its CHECK)."""
    database = sqlite3.connect(':memory:')
    for step in itertools.count(1):
        if not os.path.exists(os.path.join(ROOT, 'src', 'store', f'schema-{step}.sql')):
            break
        database.executescript(read('src', 'store', f'schema-{step}.sql'))
    found = {}
    for table, sql in database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name != 'history'"):
        columns = {}
        for _, column, _, not_null, default, _ in database.execute(f'PRAGMA table_info ("{table}")'):
            if column in COMMON:
                continue
            words = re.search(rf'CHECK \("?{column}"? IN \(([^)]*)\)\)', sql)
            between = re.search(rf'CHECK \({column} BETWEEN (\d+) AND (\d+)\)', sql)
            words = re.findall(r"'([^']+)'", words.group(1)) if words else []
            columns[column] = (not_null, default, words, between.groups() if between else None)
        found[table] = columns
    return found


def main():
    tap = Tap()
    page, schema = documented(), in_schema()
    code = read('src', 'exchange', 'okr-format.c')

    tap.rule('the page names every table', sorted(set(schema) ^ set(page)))
    tap.rule('the page names every column',
             [f'{table}: {column}' for table in schema for column in sorted(set(schema[table]) ^ set(page.get(table, {})))])

    problems, ranges, fallbacks = [], [], []
    for table, columns in schema.items():
        for column, (not_null, default, words, between) in columns.items():
            said = page.get(table, {}).get(column, '')
            if words and ' / '.join(words) not in said:
                problems.append(f'{table}.{column}: its words are {" / ".join(words)}')
            needed = not_null and default is None
            if needed != said.startswith('!'):
                problems.append(f'{table}.{column}: whether it must be there')
            if between and (f'{{ "{table}", "{column}", {between[0]}, {between[1]} }}' not in code):
                ranges.append(f'{table}.{column}: {between}')
            if not_null and default is not None and default.startswith("'") and column not in ('rank', 'board_rank') \
                    and f'{{ "{table}", "{column}", "{default[1:-1]}" }}' not in code:
                fallbacks.append(f'{table}.{column}: {default}')
    tap.rule('the page names every word, and what must be there', problems)
    tap.rule('the code knows every range', ranges)
    tap.rule('the code knows every default', fallbacks)
    return tap.finish()


if __name__ == '__main__':
    sys.exit(main())
