#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Okr costs, as ratios of one run: benchmark.py FLOOR PROBE COMMIT OKR-CLI GTM-SAMPLE

F, the floor, is an empty AdwApplicationWindow with a header bar. All programs are started turn by
turn, so that a busy machine is busy for all of them; each figure is the median of the rounds.
"must" and "aim" are what we hold and what we would like; with a "must" missed the run fails.

OKR_BENCHMARK_ROUNDS     how often, 7 if it is not said
OKR_BENCHMARK_RENDERERS  "cairo" (no GL at all) and "gl", both if it is not said
"""

import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

import measure
import sets

DAY = sets.TODAY.isoformat()
RENDERERS = {
    'cairo': {'GSK_RENDERER': 'cairo', 'GDK_DISABLE': 'gl,vulkan'},
    'gl': {'GSK_RENDERER': 'ngl', 'GDK_DISABLE': 'vulkan'},
}
SETS = ['gtm', '1000', '5000', '10000', 'f108']
PLANES = [0, 300]               # ideas on the plane of the matrix
PAST = ['progress', 'board', 'ideas']


def median(values):
    return statistics.median(values)


def p95(values):
    """By nearest rank: the least of the values that 95 of 100 do not exceed."""
    return sorted(values)[math.ceil(len(values) * 0.95) - 1]


class Table:
    """Prints rows: what, measured, must, aim, verdict. Counts what misses its must."""

    def __init__(self):
        self.misses = 0

    def title(self, text):
        print(f'\n{text}\n{"":44}{"measured":>10}{"must":>8}{"aim":>8}')

    def row(self, name, figure, must, aim, note='', binding=True):
        missed = figure > must + 1e-9
        self.misses += missed and binding
        verdict = 'MISS' if missed else 'ok' if figure > aim + 1e-9 else 'aim'
        print(f'  {name:42}{figure:10.2f}{must:8g}{aim:8g}  {verdict:5}{note}', flush=True)

    def fact(self, name, text):
        print(f'  {name:42}{text}', flush=True)


class Benchmark:
    def __init__(self, floor, probe, commit, cli, sample, folder):
        self.floor, self.probe, self.commit, self.cli = floor, probe, commit, cli
        self.folder = folder
        self.figures = {}
        for name in SETS:
            self.make(name, sample)
        for number in PLANES:
            self.make(f'ideas-{number}', sample)

    def path(self, name):
        return os.path.join(self.folder, f'{name}.okr')

    def make(self, name, sample):
        """Makes the workspace of a set, through the import like everybody."""
        document = os.path.join(self.folder, f'{name}.json')
        if name == 'gtm':
            shutil.copy(sample, document)
        elif name == 'f108':
            sets.f108().write(document)
        elif name.startswith('ideas-'):
            sets.ideas(int(name.removeprefix('ideas-'))).write(document)
        else:
            sets.cards(int(name)).write(document)
        subprocess.run([self.cli, 'import', '--into', self.path(name), document], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def note(self, key, values):
        self.figures.setdefault(key, []).extend(values)

    def start(self, renderer, name, idle=False):
        program = [self.floor] if name == 'floor' else [self.probe, 'start', self.path(name), DAY]
        return measure.start(program, {**os.environ, **RENDERERS[renderer]}, idle)

    def start_all(self, renderer, keep=True):
        for name in ['floor', *SETS]:
            result = self.start(renderer, name)
            if keep:
                for key, figure in result.items():
                    self.note((renderer, name, key), [figure])

    def copy(self, name, suffix):
        path = self.path(f'{name}-{suffix}')
        shutil.copy(self.path(name), path)
        return path

    def handle_cards(self, keep=True):
        environment = {**os.environ, **RENDERERS['cairo']}
        for name in ['1000', '10000']:
            for mode in ['scroll', 'cards']:
                figures = measure.run([self.probe, mode, self.copy(name, 'cards'), DAY], environment)
                for key, values in figures.items() if keep else []:
                    self.note((name, key), values)
        for number in PLANES:
            figures = measure.run([self.probe, 'drag', self.copy(f'ideas-{number}', 'drag'), DAY], environment)
            for key, values in figures.items() if keep else []:
                self.note((f'ideas-{number}', key), values)
        for page in PAST:
            figures = measure.run([self.probe, f'past-{page}', self.path('f108'), DAY], environment)
            for key, values in figures.items() if keep else []:
                self.note((page, key), values)
        for key, values in measure.run([self.commit, self.copy('1000', 'a'), self.copy('1000', 'b')]).items():
            self.note(('commit', key), values)

    def rest(self):
        for name in ['floor', '1000']:
            result = self.start('cairo', name, idle=True)
            self.figures['idle', name] = result['wakeups'], result['cpu'] / 1000

    def report_starts(self, table, renderer):
        def of(name, key):
            return median(self.figures[renderer, name, key])

        def ratio(name, key):
            return of(name, key) / of('floor', key)

        without_gl = renderer == 'cairo'
        table.title('Start and memory, ' + ('without GL' if without_gl else 'with GL in software'))
        for name in ['floor', *SETS]:
            table.fact(name, f'first frame {of(name, "first") / 1000:6.0f} ms, settled {of(name, "settled") / 1000:6.0f} ms, '
                             f'{of(name, "uss") / 1e6:6.1f} MB')
        # hardly depends on what else the machine has to do
        table.fact('processor of the main thread / F',
                   ', '.join(f'{name} {ratio(name, "main"):.2f}' for name in SETS))
        table.row('settled, GTM sample / F', ratio('gtm', 'settled'), 1.5, 1.25)
        table.row('settled, 1,000 cards / F', ratio('1000', 'settled'), 1.75 if without_gl else 1.5, 1.25)
        table.row('settled, 5,000 / 1,000', of('5000', 'settled') / of('1000', 'settled'), 1.25, 1.1)
        for name in ['gtm', '1000', '5000']:
            table.row(f'settled / first frame, {name}', of(name, 'settled') / of(name, 'first'), 1.1, 1.0)
        table.row('settled, F108, seconds', of('f108', 'settled') / 1e6, 1.0, 1.0, binding=False)
        # the floor that was set has GL; without it an empty window is so small that any data weighs
        table.row('memory, 1,000 / F', ratio('1000', 'uss'), 1.25, 1.1, binding=not without_gl)
        table.row('memory, 10,000 / 1,000', of('10000', 'uss') / of('1000', 'uss'), 1.15, 1.1, binding=not without_gl)
        table.fact('memory / F: GTM, 5,000, 10,000, F108',
                   ', '.join(f'{ratio(name, "uss"):.2f}' for name in ['gtm', '5000', '10000', 'f108']))

    def report_cards(self, table):
        table.title('Frames, ms, 95 of 100 take no longer')
        for name in ['1000', '10000']:
            table.row(f'scroll one column, {name}', p95(self.figures[name, 'scroll-one']) / 1000, 16.7, 6.9)
            table.row(f'scroll five columns, {name}', p95(self.figures[name, 'scroll-five']) / 1000, 33, 16.7)
        for operation in ['edit', 'move', 'add']:
            few, many = self.figures['1000', operation], self.figures['10000', operation]
            table.row(f'{operation} at 10,000: call + next frame', p95(many) / 1000, 16.7, 6.9)
            table.row(f'{operation} at 10,000 / at 1,000 (medians)', median(many) / median(few), 1.2, 1.05)
            # what is fetched once, such as the memory shared with the X server
            first = self.figures['10000', f'first-{operation}']
            table.fact(f'the first three {operation}s at 10,000', f'up to {max(first) / 1000:.1f} ms')

    def report_plane(self, table):
        table.title('The plane of ideas, 95 of 100 frames of a drag take no longer')
        empty, full = p95(self.figures['ideas-0', 'drag']), p95(self.figures['ideas-300', 'drag'])
        table.row('drag one of 300 / budget of a frame', full / 16667, 1, 0.4, f'({full / 1000:.1f} ms)')
        table.row('drag one of 300 / over an empty plane', full / empty, 10, 3, f'({empty / 1000:.1f} ms)')

    def report_past(self, table):
        table.title('A day of the time machine, F108, ms of the main thread, 95 of 100 take no longer')
        for page in PAST:
            days = self.figures[page, 'day']
            table.row(f'to the next day, {page}', p95(days) / 1000, 100, 33, f'(median {median(days) / 1000:.1f} ms)')

    def report_rest(self, table):
        table.title('Database and rest')
        held = self.figures['10000', 'held']
        bare, history = self.figures['commit', 'bare'], self.figures['commit', 'history']
        table.row('main thread held by a commit, ms, p95', p95(held) / 1000, 6.9, 2)
        table.row('commit with history / bare', median(history) / median(bare), 3, 2.5,
                  f'({median(history) / 1000:.2f} and {median(bare) / 1000:.2f} ms)')
        wakeups, cpu = self.figures['idle', '1000']
        floor_wakeups, floor_cpu = self.figures['idle', 'floor']
        table.row('idle 10 s: times woken up', wakeups, 2, 0, f'(F: {floor_wakeups})')
        table.row('idle 10 s: processor, ms', cpu, 1, 0, f'(F: {floor_cpu:.2f})')


def main(arguments):
    if len(arguments) != 5:
        print(__doc__, file=sys.stderr)
        return 2

    rounds = int(os.environ.get('OKR_BENCHMARK_ROUNDS', '7'))
    renderers = os.environ.get('OKR_BENCHMARK_RENDERERS', 'cairo gl').split()
    table = Table()
    with tempfile.TemporaryDirectory(prefix='benchmark-', dir=os.path.dirname(arguments[0])) as folder:
        benchmark = Benchmark(*arguments, folder)
        # the round that warms up makes the backup of the day, too
        for round in range(rounds + 1):
            for renderer in renderers:
                benchmark.start_all(renderer, keep=round > 0)
            if round > 0:
                benchmark.handle_cards()
            print(f'round {round} of {rounds}', file=sys.stderr, flush=True)
        benchmark.rest()
        for renderer in renderers:
            benchmark.report_starts(table, renderer)
        benchmark.report_cards(table)
        benchmark.report_plane(table)
        benchmark.report_past(table)
        benchmark.report_rest(table)

    print(f'\n{table.misses} missed' if table.misses else '\nall that must hold holds')
    return 1 if table.misses else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
