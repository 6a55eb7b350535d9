#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes documents of Okr as big as the benchmarks need them.  The same set is the same bytes.

    sets.py cards NUMBER OUT.json     that many cards, over the five columns
    sets.py ideas NUMBER OUT.json     one key result with that many ideas on the plane
    sets.py f108 OUT.json             9 objectives, 250 sub-objectives, 2,000 ideas, 10,000 readings
"""

import datetime
import json
import random
import sys

START = datetime.date(2026, 3, 30)
END = datetime.date(2026, 6, 26)
TODAY = datetime.date(2026, 5, 15)
CARDS_PER_OBJECTIVE = 25
TYPES = ['commitment', 'inspiration', 'learning']
WORDS = ('sign open restaurants boxes returned weekly merchants customers pilot reach interviews raise share '
         'orders lower losses washing Lyon followers newsletter launch partners delivery answer within days '
         'trial paying churn stock points satisfaction').split()
NAMES = ['Inès Carvalho', 'Malo Tanguy', 'Djamila Ferhat', 'Ada Byron', 'Jules Mercier', 'Noor Haddad',
         'Tom Okafor', 'Lise Perrin', 'Yann Kervella', 'Mina Sato', 'Paul Giraud', 'Zoé Lambert']


def date(day):
    return day.isoformat()


class Document:
    def __init__(self, title):
        self.random = random.Random(108)
        self.kinds = {'setting': [{'id': 'title', 'value': title}]}
        for i, name in enumerate(NAMES):
            self.add('person', id=f'P{i}', name=name, kind='member')
        self.add('cycle', id='C', name='Spring', start=date(START), end=date(END), preset='quarter', state='running')
        for i in range(6):
            self.add('accountability_check', id=f'A{i}', cycle='C', number=i + 1,
                     date=date(START + datetime.timedelta(days=14 * (i + 1))))

    def add(self, table, **cells):
        self.kinds.setdefault(table, []).append(cells)

    def title(self, least, most):
        words = self.random.choices(WORDS, k=self.random.randint(least, most))
        return ' '.join(words).capitalize()

    def person(self):
        return f'P{self.random.randrange(len(NAMES))}'

    def add_objective(self, id, parent=None):
        cells = {'contributes_to': parent} if parent else {}
        self.add('objective', id=id, cycle='C', title=self.title(3, 7), owner=self.person(),
                 objective_type=self.random.choice(TYPES), state='launched', launched_on=date(START), **cells)

    def add_idea(self, key_result):
        self.add('idea', key_result=key_result, title=self.title(2, 8), impact=self.random.randint(1, 10),
                 effort=self.random.randint(1, 10), author=self.person(), state='idea')

    def add_key_result(self, id, objective, readings):
        self.add('key_result', id=id, objective=objective, title=self.title(4, 10), kind='number', start=0, target=100,
                 unit=self.random.choice(['boxes', 'orders', 'people']), owner=self.person(),
                 due=date(START + datetime.timedelta(days=self.random.randint(30, 88))))
        value = self.random.choice([0, 20, 50, 80, 100])
        for i in range(readings):
            day = START + datetime.timedelta(days=i * (TODAY - START).days // readings)
            self.add('check_in', key_result=id, date=date(day), value=round(value * (i + 1) / readings, 1),
                     confidence=self.random.randint(2, 9), author=self.person())

    def write(self, path):
        with open(path, 'w', encoding='utf-8') as out:
            json.dump({'format': 'okr', 'version': 1, **self.kinds}, out, ensure_ascii=False, separators=(',', ':'))


def cards(number):
    document = Document(f'{number} cards')
    for i in range(max(1, number // CARDS_PER_OBJECTIVE)):
        document.add_objective(f'O{i}')
        for j in range(CARDS_PER_OBJECTIVE):
            document.add_key_result(f'O{i}.{j}', f'O{i}', 2)
    return document


def ideas(number):
    document = Document(f'{number} ideas')
    document.add_objective('O')
    document.add_key_result('K', 'O', 2)
    for _ in range(number):
        document.add_idea('K')
    return document


def f108():
    """259 objectives, 1,000 key results with ten readings each, two ideas for each."""
    document = Document('F108')
    objectives = [f'O{i}' for i in range(9)]
    for id in objectives:
        document.add_objective(id)
    for i in range(250):
        objectives.append(f'S{i}')
        document.add_objective(f'S{i}', f'O{i % 9}')
    for i in range(1000):
        id = f'K{i}'
        document.add_key_result(id, objectives[i % len(objectives)], 10)
        for _ in range(2):
            document.add_idea(id)
    return document


def main(arguments):
    if len(arguments) == 3 and arguments[0] == 'cards' and arguments[1].isdigit():
        cards(int(arguments[1])).write(arguments[2])
    elif len(arguments) == 3 and arguments[0] == 'ideas' and arguments[1].isdigit():
        ideas(int(arguments[1])).write(arguments[2])
    elif len(arguments) == 2 and arguments[0] == 'f108':
        f108().write(arguments[1])
    else:
        print(__doc__, file=sys.stderr)
        return 2
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
