# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample documents with their expected results, and documents made for one test."""

import json
import math
import os

# The columns of a document's `expected` block, in the order and with the names of the board.
COLUMN_KEYS = ('c0_not_started', 'c1_started', 'c2_halfway', 'c3_close', 'c4_reached')
COLUMNS = {
    'en': ('Not started', 'Under way', 'Halfway', 'Nearly there', 'Achieved'),
    'fr': ('Pas commencé', 'Commencé', 'À mi-chemin', 'Presque', 'Atteint'),
}


def sample_path(name='gtm-startup'):
    """The sample in the source tree, as it is delivered with the program."""
    return os.path.join(os.environ['OKR_E2E_SOURCE'], 'data', 'templates', f'{name}.json')


def load_sample(name='gtm-startup'):
    with open(sample_path(name), encoding='utf-8') as source:
        return json.load(source)


def key_results(document):
    """Every key result of a document, by its id."""
    return {item['id']: item for objective in document['objectives']
            for item in objective['key_results']}


def expected_columns(document, language='en'):
    """The titles that each column of the board must hold, from the `expected` block."""
    items = key_results(document)
    columns = {name: set() for name in COLUMNS[language]}
    for objective in document['expected']['latest'].values():
        for identifier, result in objective['key_results'].items():
            number = int(result['column'][1])
            columns[COLUMNS[language][number]].add(items[identifier]['title'][language])
    return columns


def shown(score):
    """The figure shown: one decimal, two where one would wrongly print 0.0 or 1.0."""
    def rounded(digits):
        return math.floor(score * 10 ** digits + 0.5 + 1e-9) / 10 ** digits
    if score <= 0 or score >= 1:
        return min(max(score, 0.0), 1.0)
    one = rounded(1)
    if one == 0.0:
        return max(rounded(2), 0.01)
    if one == 1.0:
        return min(rounded(2), 0.99)
    return one


def column_of(item, value, language='en'):
    """The column in which a key result of a document belongs at a value."""
    score = (value - item['start']) / (item['target'] - item['start'])
    figure = shown(min(max(score, 0.0), 1.0))
    if figure == 0:
        number = 0
    elif figure == 1:
        number = 4
    else:
        number = 1 if figure < 0.35 else 2 if figure < 0.65 else 3
    return COLUMNS[language][number]


def make_document(titles, value=0, start=0, target=100, per_objective=8):
    """A sample document of the cycle of the GTM sample: one key result per title, all at `value`."""
    template = load_sample()
    objective_form = template['objectives'][0]
    form = objective_form['key_results'][0]
    document = {key: template[key] for key in ('schema', 'settings', 'people', 'teams', 'cycle')}
    document.update(id='made', title={'fr': 'Fabriqué', 'en': 'Made'}, objectives=[])
    for first in range(0, len(titles), per_objective):
        number = first // per_objective + 1
        objective = {key: objective_form[key] for key in
                     ('type', 'ambition', 'level', 'team', 'owner', 'why', 'resources')}
        objective.update(id=f'O{number}', rank=number, hypotheses=[], ideas=[],
                         title=both(f'Objective {number}'), key_results=[])
        for place, title in enumerate(titles[first:first + per_objective], 1):
            item = {**form, 'id': f'O{number}.KR{place}', 'title': both(title),
                    'start': start, 'target': target, 'main_for_review': place == 1,
                    'checkins': [{'check': 1, 'date': '2026-04-14', 'value': value,
                                  'confidence_0_10': 5, 'note': None}]}
            objective['key_results'].append(item)
        document['objectives'].append(objective)
    return document


def both(text):
    """The same text in both languages."""
    return {'fr': text, 'en': text}


def at_launch(document):
    """The document as it was on the first day: no reading, no change, no answer yet."""
    launched = {key: value for key, value in document.items() if key not in ('expected', 'review')}
    changes = document.get('changes', [])
    later = {change['new'] for change in changes}
    objectives = []
    for objective in document['objectives']:
        items = [{**item, 'state': 'active', 'checkins': []} for item in objective['key_results']
                 if item['id'] not in later]
        for item in items:
            for key in ('replaced_by', 'evidence'):
                item.pop(key, None)
        kept = {item['id'] for item in items}
        objectives.append({
            **objective, 'key_results': items,
            'ideas': [idea for idea in objective['ideas'] if idea['kr'] in kept],
            'hypotheses': [{**hypothesis, 'status': 'open', 'reviewed_at_check': None}
                           for hypothesis in objective['hypotheses']]})
    launched.update(objectives=objectives, changes=[])
    return launched
