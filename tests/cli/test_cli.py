#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real okr-cli: test_cli.py OKR_CLI SOURCE_ROOT.

The samples are the oracle: every number and every word of their "expected" blocks.
"""

import datetime
import glob
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import zoneinfo

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'checks'))
from tap import Tap  # noqa: E402 (its folder is only known now)

PROGRAM, ROOT = (os.path.abspath(path) for path in sys.argv[1:3])
TEMPLATES = os.path.join(ROOT, 'data', 'templates')
# A day on which all readings of a sample count.
LAST_DAYS = {'gtm-startup': '2026-06-26', 'manomano-search': '2026-09-30'}


class Home:
    """A data folder of its own, and okr-cli in it."""

    def __init__(self, folder):
        self.folder = folder
        self.data = os.path.join(folder, 'data')

    def run(self, *arguments, language='C.UTF-8', zone='UTC'):
        return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, cwd=self.folder, timeout=60,
                              env=dict(os.environ, XDG_DATA_HOME=self.data, HOME=self.folder, LC_ALL=language, TZ=zone))

    def workspace(self, name):
        return os.path.join(self.data, 'okr', name + '.okr')

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, 'wb') as file:
            file.write(text if isinstance(text, bytes) else text.encode())
        return path


def sample(name):
    return os.path.join(TEMPLATES, name + '.json')


def content(path):
    with open(path, 'rb') as file:
        return file.read()


def differences(expected, found, path='$'):
    """Where a JSON value is not as expected; what is there besides is not looked at."""
    if isinstance(expected, dict) and isinstance(found, dict):
        for key, value in expected.items():
            if key not in found:
                yield f'{path}.{key} is missing'
            else:
                yield from differences(value, found[key], f'{path}.{key}')
        if path.count('.') > 1:
            yield from (f'{path}.{key} should not be there' for key in found if key not in expected)
    elif isinstance(expected, list) and isinstance(found, list) and len(expected) == len(found):
        for i, (first, second) in enumerate(zip(expected, found)):
            yield from differences(first, second, f'{path}[{i}]')
    elif isinstance(expected, bool) or not isinstance(expected, (int, float)):
        if expected != found:
            yield f'{path}: expected {expected!r}, found {found!r}'
    elif not isinstance(found, (int, float)) or abs(expected - found) > 1e-9:
        yield f'{path}: expected {expected!r}, found {found!r}'


def exits(done, code, *words, stream='stderr'):
    """Problems when a run did not end with a code, or did not say the words."""
    if done.returncode != code:
        yield f'{done.args}: ended with {done.returncode} instead of {code}: {done.stderr}'
    for word in words:
        if word not in getattr(done, stream):
            yield f'{done.args}: does not say "{word}" but: {getattr(done, stream)}'
    if code and stream == 'stderr' and not done.stderr.startswith('okr-cli: '):
        yield f'{done.args}: a message does not begin with the name of the program: {done.stderr}'


def says_once(done, code):
    """Problems when a run did not end with a code, or did not name once what is nowhere."""
    yield from exits(done, code)
    if done.stderr.count('nowhere') != 1:
        yield f'{done.args}: does not name once what is not there: {done.stderr}'


def test_scores(home, tap):
    oracles = set()
    for file_name in os.listdir(TEMPLATES):
        if file_name.endswith('.json') and 'expected' in json.loads(content(os.path.join(TEMPLATES, file_name))):
            oracles.add(file_name.removesuffix('.json'))
    tap.rule('every sample that says what is expected is compared', list(oracles.symmetric_difference(LAST_DAYS)))

    for name, day in LAST_DAYS.items():
        home.run('import', sample(name), '--into', name)
        done = home.run('score', name, '--on', day, '--json')
        with open(sample(name), encoding='utf-8') as file:
            expected = json.load(file)['expected']
        tap.rule(f'{name} says what is expected of the checks, of the end, of the matrix and of the focus',
                 [part for part in ('per_check', 'latest', 'matrix', 'focus') if not expected.get(part)])
        tap.rule(f'the score of {name} is the expected one, to the last number',
                 list(exits(done, 0)) or list(differences(expected, json.loads(done.stdout))))

        # the day after the cycle nothing has changed
        later = home.run('score', name, '--on', '2026-12-31', '--json')
        tap.rule(f'the score of {name} stays after the end of the cycle',
                 list(exits(later, 0)) or list(differences(expected, json.loads(later.stdout))))


def in_english(value):
    """A value of a sample with its texts in one language."""
    if isinstance(value, list):
        return [in_english(item) for item in value]
    if isinstance(value, dict):
        return value['en'] if set(value) == {'fr', 'en'} else {key: in_english(item) for key, item in value.items()}
    return value


def test_review(home, tap):
    """The review comes back as the sample tells it; outcomes follow from the scores that the sample expects."""
    for name, day in LAST_DAYS.items():
        home.run('import', sample(name), '--into', f'{name}-review', '--lang', 'en')
        done = home.run('score', f'{name}-review', '--on', day, '--json')
        with open(sample(name), encoding='utf-8') as file:
            whole = json.load(file)
        found = json.loads(done.stdout)['review']
        wanted = in_english(whole['review'])
        outcomes = {}
        for objective, latest in whole['expected']['latest'].items():
            kept = {'commitment': ('not-kept', 'kept', 'kept'), 'inspiration': ('below', 'in', 'above'),
                    'learning': ('asked', 'learned', 'learned')}[latest['type']]
            outcomes[objective] = kept[('below', 'in', 'above').index(latest['zone'])]
        tap.rule(f'the review of {name} is the one that is written in it',
                 list(exits(done, 0)) + list(differences(wanted, {key: found[key] for key in wanted}, '$.review')))
        tap.rule(f'what the objectives of {name} came to follows from their scores',
                 [] if found['outcomes'] == outcomes else [found['outcomes'], outcomes])
        with sqlite3.connect(home.workspace(f'{name}-review')) as database:
            database.execute("INSERT INTO review_grade (id, key_result, person, grade) SELECT 'g', key_result.id, person.id, 0.7"
                             " FROM key_result, person WHERE key_result.ref = 'O1.KR1' ORDER BY person.ref LIMIT 1")
            owner = database.execute('SELECT ref FROM person ORDER BY ref LIMIT 1').fetchone()[0]
        graded = json.loads(home.run('score', f'{name}-review', '--on', day, '--json').stdout)['review']['grades']
        tap.rule(f'a grade of {name} is told with who gave it', [] if graded == {'O1.KR1': {owner: 0.7}} else [graded])


def test_score_in_the_past(home, tap):
    """Each check in turn is today: the latest score is the one of that check."""
    with open(sample('gtm-startup'), encoding='utf-8') as file:
        whole = json.load(file)
    for check, expected in zip(whole['cycle']['checks'], whole['expected']['per_check']):
        done = home.run('score', 'gtm-startup', '--on', check['date'], '--json')
        found = json.loads(done.stdout)
        problems = list(exits(done, 0)) + list(differences(whole['expected']['per_check'][:check['n']], found['per_check'],
                                                           '$.per.check'))
        for name, objective in expected['objectives'].items():
            problems += differences({'mean': objective['mean'], 'shown': objective['shown']},
                                    {key: found['latest'][name][key] for key in ('mean', 'shown')}, f'$.{name}')
        readings = {result['id']: reading for objective in whole['objectives'] for result in objective['key_results']
                    for reading in result['checkins'] if reading['date'] <= check['date']}
        for objective in found['latest'].values():
            for name, result in objective['key_results'].items():
                if name in readings:
                    wanted = {key: readings[name][key] for key in ('score', 'shown', 'column')}
                    problems += differences(wanted, {key: result[key] for key in wanted}, f'$.x.{name}')
        tap.rule(f'the score on the day of check {check["n"]} is that of its readings', problems)


def test_import(home, tap):
    done = home.run('import', sample('gtm-startup'), '--lang', 'fr')
    path = done.stdout.strip()
    tap.rule('an import prints the path of a workspace named after the title',
             list(exits(done, 0)) + ([] if path == home.workspace('Cabas, lancement de la consigne à Lyon')
                                     and os.path.exists(path) else [path]))
    tap.rule('an import names what was worked out anew and what has no field',
             list(exits(done, 0, '“quadrant”', '“expected”', '“key_result.assumed_fields”')))
    with sqlite3.connect(path) as database:
        title = database.execute("SELECT title FROM key_result WHERE ref = 'O1.KR1'").fetchone()
    tap.rule('--lang chooses the language', [] if title == ('Signer 20 restaurants qui paient',) else [title])

    second = home.run('import', sample('gtm-startup'), '--lang', 'fr')
    tap.rule('a second import of the same title is a workspace of its own',
             [] if second.stdout.strip() == home.workspace('Cabas, lancement de la consigne à Lyon 2') else [second.stdout])

    into = home.run('import', sample('captain-contrat'), '--into', 'gtm-startup')
    with sqlite3.connect(home.workspace('gtm-startup')) as database:
        count = database.execute('SELECT count (*) FROM objective').fetchone()
    tap.rule('--into adds to what is there', list(exits(into, 0)) + ([] if count == (5,) else [count]))

    names = home.run('list').stdout.splitlines()
    tap.rule('list prints the names', [] if 'gtm-startup' in names and len(names) == 4 else names)


def test_round_trip(home, tap):
    for name in ('gtm-startup', 'captain-contrat', 'manomano-search'):
        home.run('import', sample(name), '--into', './first.okr')
        saved = home.run('export', './first.okr', '--format', 'json', '-o', 'first.json')
        imported = home.run('import', 'first.json', '--into', './second.okr')
        again = home.run('export', './second.okr')
        same = content(os.path.join(home.folder, 'first.json')) == again.stdout.encode()
        verified = home.run('verify', './second.okr')
        tap.rule(f'{name} comes back byte by byte, and the file is sound',
                 list(exits(saved, 0)) + list(exits(imported, 0)) + list(exits(again, 0)) + list(exits(verified, 0))
                 + ([] if same else ['the bytes differ']))
        for path in glob.glob(os.path.join(home.folder, '*.okr*')):
            os.unlink(path)


def test_refusals(home, tap):
    """Each is refused with file, place and reason, and changes no byte of the workspace."""
    home.run('import', sample('captain-contrat'), '--into', 'safe')
    before = content(home.workspace('safe'))
    listed = home.run('list').stdout
    with open(sample('gtm-startup'), encoding='utf-8') as file:
        text = file.read()
    cases = {
        'date': (text.replace('"due": "2026-06-19"', '"due": "2026-06-31"'), '$.objectives[0].key_results[0].due', '2026-06-31'),
        'enum': (text.replace('"kind": "number"', '"kind": "numbr"', 1), '$.objectives[0].key_results[0].kind', 'numbr'),
        'type': (text.replace('"target": 20,', '"target": "20",', 1), '$.objectives[0].key_results[0].target', 'number'),
        'missing': (text.replace('"number": 1,', '').replace('"n": 1,', ''), '$.cycle.checks[0]', 'number'),
        'duplicate': (text.replace('"id": "U2"', '"id": "U1"'), '$.unknowns[1].id', 'U1'),
        'dangling': (text.replace('"owner": "malo"', '"owner": "mallo"', 1), '$.objectives[0].owner', 'mallo'),
        'range': (text.replace('"confidence_0_10": 5', '"confidence_0_10": 11', 1),
                  '$.objectives[0].key_results[0].checkins[0].confidence_0_10', '11'),
        'long': (text.replace('Inès Carvalho', 'x' * 10001), '$.people[0].name', '10\u202f001'),
        'bomb': ('[' * 100000, 'line 1', '32'),
        'utf8': (text.encode('latin-1', 'replace'), 'line', 'UTF-8'),
        'cut': (text[:5000], 'line', 'JSON'),
        'empty': ('', 'empty.json', 'empty'),
        'newer': ('{"format": "okr", "version": 99}', '$.version', 'newer'),
    }
    for name, (wrong, place, reason) in cases.items():
        path = home.write(name + '.json', wrong)
        into = home.run('import', path, '--into', 'safe')
        fresh = home.run('import', path)
        other = home.run('import', path, '--into', 'other')
        tap.rule(f'refused: {name}', list(exits(into, 4, path, place, reason)) + list(exits(fresh, 4)) + list(exits(other, 4))
                 + ([] if content(home.workspace('safe')) == before else ['the workspace was changed'])
                 + ([] if home.run('list').stdout == listed else ['a workspace was left']))

    large = home.write('large.json', '{}')
    os.truncate(large, 200_000_000)
    tap.rule('refused: large', list(exits(home.run('import', large, '--into', 'safe'), 4, large, '100')))
    tap.rule('refused: missing', list(says_once(home.run('import', 'nowhere.json'), 4)))


def test_steps(home, tap):
    home.run('import', sample('captain-contrat'), '--into', 'steps', '--lang', 'en')
    full = home.run('export', 'steps').stdout
    label = 'Import “Captain Contrat, reviving the customer base”'
    tap.rule('undo takes an import back and prints its label', list(exits(home.run('undo', 'steps'), 0, label, stream='stdout')))
    empty = home.run('export', 'steps').stdout
    tap.rule('nothing is left of it', [] if json.loads(empty) == {'format': 'okr', 'version': 1} else [empty])
    tap.rule('a second undo has nothing to do', list(exits(home.run('undo', 'steps'), 5)))
    tap.rule('redo brings it back and prints its label', list(exits(home.run('redo', 'steps'), 0, label, stream='stdout')))
    tap.rule('as it was', [] if home.run('export', 'steps').stdout == full else ['it is not'])
    tap.rule('a second redo has nothing to do', list(exits(home.run('redo', 'steps'), 5)))

    history = json.loads(home.run('history', 'steps', '--json').stdout)
    kinds = [(entry['kind'], entry['client'], entry['label']) for entry in history]
    tap.rule('history tells all steps, the newest first',
             [] if [kind for kind, _, _ in kinds] == ['redo', 'undo', 'edit'] and kinds[2][1:] == ('cli', label) else kinds)
    tap.rule('history for people has a line for each',
             [] if len(home.run('history', 'steps').stdout.splitlines()) == 3 else ['it has not'])
    tap.rule('verify finds it sound', list(exits(home.run('verify', 'steps'), 0)))


def test_damage(home, tap):
    home.run('import', sample('captain-contrat'), '--into', 'damaged')
    path = home.workspace('damaged')
    with sqlite3.connect(path) as database:
        database.execute("UPDATE person SET name = 'Mallory' WHERE ref = 'cpo'")
    tap.rule('verify sees what was changed behind the history', list(exits(home.run('verify', 'damaged'), 6)))
    tap.rule('undo refuses a conflict and names the row', list(exits(home.run('undo', 'damaged'), 3, 'Mallory')))
    tap.rule('undo --force goes over it', list(exits(home.run('undo', 'damaged', '--force'), 0)))
    text = home.write('text.okr', 'this is no database')
    for command in ('export', 'score', 'advise', 'undo', 'history', 'verify'):
        tap.rule(f'{command} refuses what is no workspace', list(exits(home.run(command, text), 6))
                 + ([] if content(text) == b'this is no database' else ['it was changed']))
        tap.rule(f'{command} says that there is no such workspace', list(says_once(home.run(command, 'nowhere'), 6)))
        tap.rule(f'{command} says that there is no such file', list(says_once(home.run(command, './nowhere.okr'), 6)))


def test_advice(home, tap):
    """The sample has a vanity metric and little control to show (T5); what is switched off is silent."""
    home.run('import', sample('gtm-startup'), '--into', 'advised', '--lang', 'en')
    done = home.run('advise', 'advised', '--json')
    advice = json.loads(done.stdout or '[]')
    missing = [key for item in advice for key in ('rule', 'severity', 'about', 'subject', 'title', 'sentence', 'reason', 'source')
               if not item.get(key)]
    tap.rule('advice has all its keys', list(exits(done, 0)) + missing)
    found = [(item['rule'], item['title']) for item in advice]
    tap.rule('the sample is advised on what it shows', [] if found == [
        ('vanity-metric', 'Gain 10,000 followers'), ('low-control', 'Get 25% of new restaurants through referral')] else found)
    text = home.run('advise', 'advised')
    tap.rule('advice as text', list(exits(text, 0, 'Gain 10,000 followers', 'vanity-metric', stream='stdout')))
    with sqlite3.connect(home.workspace('advised')) as database:
        database.execute("INSERT INTO setting (id, value) VALUES ('advice-off', 'vanity-metric low-control')")
    silent = home.run('advise', 'advised')
    tap.rule('rules that are switched off are silent', list(exits(silent, 0)) + silent.stdout.splitlines())


def events(text):
    """The events of a calendar, read as text, as (day, summary); lines that were folded are whole again."""
    lines = text.replace('\n ', '').splitlines()
    days = [line.partition(':')[2] for line in lines if line.startswith('DTSTART')]
    summaries = [line.partition(':')[2].replace('\\,', ',') for line in lines if line.startswith('SUMMARY')]
    return sorted(zip(days, summaries))


def test_calendar(home, tap):
    home.run('import', sample('gtm-startup'), '--into', './days.okr')
    printed = home.run('export', './days.okr', '--format', 'ics')
    with open(sample('gtm-startup'), encoding='utf-8') as file:
        document = json.load(file)
    checks = document['cycle']['checks']
    wanted = [(check['date'].replace('-', ''), f'OKR check {check["n"]} of {len(checks)}') for check in checks]
    wanted += [(item['due'].replace('-', ''), f'{item["title"]["en"]} · key result due')
               for objective in document['objectives'] for item in objective['key_results'] if item['state'] == 'active']
    found = [event for event in events(printed.stdout) if not event[1].endswith('task due')]
    tap.rule('the calendar has the checks and the due dates', [] if found == sorted(wanted) else [found, sorted(wanted)])
    uids = [line for line in printed.stdout.splitlines() if line.startswith('UID')]
    tap.rule('each event has an UID of its own', [] if len(set(uids)) == len(uids) >= len(wanted) else uids)
    stamps = {line for line in printed.stdout.splitlines() if line.startswith('DTSTAMP')}
    tap.rule('each event has the same time of making', [] if len(stamps) == 1 and re.fullmatch(r'DTSTAMP:\d{8}T\d{6}Z', *stamps)
             else sorted(stamps))
    home.run('export', './days.okr', '--format', 'ics', '-o', 'days.ics')
    saved = content(os.path.join(home.folder, 'days.ics'))
    tap.rule('a file holds the same, in the lines of the standard', [] if saved.decode().replace('\r\n', '\n') == printed.stdout
             and b'\r\n' in saved else ['it does not'])


def export_at(home, day):
    """What a workspace was at the end of a day, as text, and as a workspace of its own."""
    done = home.run('export', './then.okr', '--at', day, '-o', day + '.json')
    home.run('import', day + '.json', '--into', f'./{day}.okr')
    return list(exits(done, 0))


def test_time_machine(home, tap):
    """A file of a day holds what was known then, and nothing of what came later."""
    home.run('import', sample('gtm-startup'), '--into', './then.okr')
    with open(sample('gtm-startup'), encoding='utf-8') as file:
        document = json.load(file)
    for check, expected in zip(document['cycle']['checks'], document['expected']['per_check']):
        problems = export_at(home, check['date'])
        text = content(os.path.join(home.folder, check['date'] + '.json')).decode()
        dates = {reading['date'] for objective in document['objectives'] for item in objective['key_results']
                 for reading in item['checkins']}
        problems += [f'{date} is in it' for date in dates if date > check['date'] and f'"date": "{date}",\n      "value"' in text]
        # on a later day, so that all that is in the file counts
        report = json.loads(home.run('score', f'./{check["date"]}.okr', '--on', '2026-06-26', '--json').stdout)
        found = {key: value['mean'] for key, value in report['latest'].items()}
        wanted = {key: value['mean'] for key, value in expected['objectives'].items()}
        tap.rule(f'the state at check {check["n"]} scores as expected', problems + ([] if found == wanted else [found, wanted]))

    before = home.run('export', './then.okr').stdout
    with sqlite3.connect(os.path.join(home.folder, 'then.okr')) as database:
        database.execute("UPDATE history SET at = '2026-07-01T10:00:00.000000Z'")
    home.run('import', sample('captain-contrat'), '--into', './then.okr')
    bytes_before = content(os.path.join(home.folder, 'then.okr'))
    past = home.run('export', './then.okr', '--at', '2026-07-02').stdout
    now = home.run('export', './then.okr', '--at', '9999-12-31').stdout
    tap.rule('a day between two steps shows the first alone', [] if past == before else ['it does not'])
    tap.rule('a day after all shows all', [] if now == home.run('export', './then.okr').stdout != past else ['it does not'])
    tap.rule('the file was only read', [] if content(os.path.join(home.folder, 'then.okr')) == bytes_before else ['it was changed'])


# On the one side of the world it is always another day than on the other.
ZONES = ['UTC', 'Europe/Paris', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Etc/GMT+12']


def test_time_zones(home, tap):
    """Today is what the calendar on the wall says; a date is the same everywhere; a step was made on a day of those who look."""
    home.run('import', sample('gtm-startup'), '--into', './zones.okr')
    first = home.run('export', './zones.okr').stdout
    here = {}
    for zone in ZONES:
        before = datetime.datetime.now(zoneinfo.ZoneInfo(zone)).date()
        here[zone] = json.loads(home.run('score', './zones.okr', '--json', zone=zone).stdout)['on']
        after = datetime.datetime.now(zoneinfo.ZoneInfo(zone)).date()
        tap.rule(f'today in {zone} is the day there', [] if str(before) <= here[zone] <= str(after) else [here[zone]])
    tap.rule('it is not the same day everywhere', [] if here['Pacific/Kiritimati'] > here['Etc/GMT+12'] else [here])

    # the day on which the clocks of Europe go forward, between two checks, and the days of the first two
    for day in ('2026-03-30', '2026-04-14', '2026-04-28', '2026-05-13'):
        scores = {home.run('score', './zones.okr', '--on', day, '--json', zone=zone).stdout for zone in ZONES}
        tap.rule(f'the score on {day} is the same everywhere', [] if len(scores) == 1 else ['it is not'])
    calendars = {re.sub(r'(?m)^DTSTAMP.*', '', home.run('export', './zones.okr', '-f', 'ics', zone=zone).stdout) for zone in ZONES}
    tap.rule('the days of the calendar file are the same everywhere', [] if len(calendars) == 1 else ['they are not'])

    home.run('import', sample('captain-contrat'), '--into', './zones.okr')
    both = home.run('export', './zones.okr').stdout
    for moment, days in (('2025-07-01T10:30:00.000000Z', {'UTC': '2025-07-01 10:30', 'Europe/Paris': '2025-07-01 12:30',
                                                          'America/Los_Angeles': '2025-07-01 03:30',
                                                          'Pacific/Kiritimati': '2025-07-02 00:30',
                                                          'Etc/GMT+12': '2025-06-30 22:30'}),
                         ('2025-10-26T00:30:00.000000Z', {'Europe/Paris': '2025-10-26 02:30'}),
                         ('2025-10-26T01:30:00.000000Z', {'Europe/Paris': '2025-10-26 02:30'}),
                         ('2025-10-26T22:59:59.000000Z', {'Europe/Paris': '2025-10-26 23:59'}),
                         ('2024-03-30T23:30:00.000000Z', {'Europe/Paris': '2024-03-31 00:30'}),
                         ('2024-03-01T07:59:00.000000Z', {'America/Los_Angeles': '2024-02-29 23:59'})):
        with sqlite3.connect(os.path.join(home.folder, 'zones.okr')) as database:
            database.execute("UPDATE history SET at = CASE seq WHEN 1 THEN '2024-01-01T12:00:00.000000Z' ELSE ? END", (moment,))
        for zone, local in days.items():
            day = datetime.date.fromisoformat(local[:10])
            eve = str(day - datetime.timedelta(days=1))
            problems = [] if local in home.run('history', './zones.okr', zone=zone).stdout else [f'it was not at {local}']
            problems += [] if home.run('export', './zones.okr', '--at', eve, zone=zone).stdout == first else [f'it shows on {eve}']
            problems += [] if home.run('export', './zones.okr', '--at', str(day), zone=zone).stdout == both else [f'not on {day}']
            tap.rule(f'what was made at {moment[:16]} is of {day} in {zone}', problems)


def test_usage(home, tap):
    tap.rule('without a command: help and 2', list(exits(home.run(), 2, 'Usage', stream='stdout')))
    tap.rule('--help', list(exits(home.run('--help'), 0, 'import', 'history', stream='stdout')))
    tap.rule('--version', list(exits(home.run('--version'), 0, 'okr-cli', stream='stdout')))
    for command in ('import', 'export', 'score', 'advise', 'list', 'verify', 'undo', 'redo', 'history'):
        tap.rule(f'{command} --help', list(exits(home.run(command, '--help'), 0, 'okr-cli', command, stream='stdout')))
        tap.rule(f'{command} with an unknown option', list(exits(home.run(command, '--nonsense'), 2, 'nonsense')))
        tap.rule(f'{command} with too many arguments', list(exits(home.run(command, 'a', 'b'), 2)))
    tap.rule('an unknown command', list(exits(home.run('fly'), 2, 'fly')))
    tap.rule('import without a file', list(exits(home.run('import'), 2)))
    tap.rule('a day that does not exist', list(exits(home.run('score', 'gtm-startup', '--on', '2026-02-30'), 2, '2026-02-30')))
    tap.rule('a past that does not exist', list(exits(home.run('export', 'gtm-startup', '--at', '2026-02-30'), 2, '2026-02-30')))
    tap.rule('a format that does not exist', list(exits(home.run('export', 'gtm-startup', '--format', 'yaml'), 2, 'yaml')))
    tap.rule('force and skip', list(exits(home.run('undo', 'gtm-startup', '--force', '--skip'), 2)))
    man = content(os.path.join(ROOT, 'docs', 'okr-cli.1')).decode()
    tap.rule('the man page names every command', [command for command in ('import', 'export', 'score', 'advise', 'list', 'verify', 'undo',
                                                                         'redo', 'history') if not re.search(command, man)])

    completion = os.path.join(ROOT, 'data', 'completions', 'okr-cli.sh')
    script = f'. "{completion}"; COMP_WORDS=(okr-cli ""); COMP_CWORD=1; _okr_cli; echo "${{COMPREPLY[@]}}"'
    completed = subprocess.run(['bash', '-c', script], capture_output=True, text=True)
    tap.rule('the shell completes every command', list(exits(completed, 0, 'import', 'export', 'score', 'advise', 'list', 'verify', 'undo',
                                                              'redo', 'history', stream='stdout')))


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as folder:
        home = Home(folder)
        for test in (test_scores, test_score_in_the_past, test_import, test_round_trip, test_refusals, test_steps,
                     test_damage, test_advice, test_calendar, test_review, test_time_machine,
                     test_time_zones, test_usage):
            test(home, tap)
    return tap.finish()


if __name__ == '__main__':
    sys.exit(main())
