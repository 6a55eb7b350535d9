# SPDX-License-Identifier: GPL-3.0-or-later
"""What every check shares: TAP output, and walking the source tree without what is built."""

import os
import sys

SOURCE_FOLDERS = ('.ci', 'build-aux', 'data', 'docs', 'po', 'src', 'tests')


class Tap:
    """Writes one TAP case for each rule. Breaches go to the error output, which Meson shows."""

    def __init__(self):
        self.cases = 0
        self.failed = 0

    def rule(self, name, problems, skip=None):
        """Reports a rule: it holds when the list of problems is empty. skip is a reason, given
        when the tree has nothing yet that the rule speaks of."""
        self.cases += 1
        if problems:
            self.failed += 1
            for problem in problems:
                print(problem, file=sys.stderr)
            print(f'not ok {self.cases} - {name}')
        elif skip:
            print(f'ok {self.cases} - {name} # SKIP {skip}')
        else:
            print(f'ok {self.cases} - {name}')

    def finish(self):
        """Writes the plan and returns the exit status."""
        print(f'1..{self.cases}', flush=True)
        return 1 if self.failed else 0


def source_files(root, *suffixes, folders=SOURCE_FOLDERS):
    """The files below the source folders whose names end in one of the suffixes, as sorted paths
    relative to the root; all files when no suffix is given."""
    found = []
    for folder in folders:
        for place, subfolders, names in os.walk(os.path.join(root, folder)):
            subfolders[:] = [name for name in subfolders if name != '__pycache__']
            for name in names:
                if (not suffixes or name.endswith(suffixes)) and not name.endswith(('~', '.pyc', '.swp')):
                    found.append(os.path.relpath(os.path.join(place, name), root))
    return sorted(found)


def read_lines(root, path):
    """The lines of a text file, without their ends."""
    with open(os.path.join(root, path), encoding='utf-8', errors='replace') as file:
        return file.read().splitlines()
