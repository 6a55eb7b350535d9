#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds what is written and never used: check_unused.py SOURCE_ROOT.

Names are looked for as words, so what this finds is surely unused; what it does not find may be too.
"""

import collections
import os
import re
import sys

from tap import Tap, source_files

COMMENT = re.compile(r'/\*.*?\*/', re.DOTALL)
DECLARATION = re.compile(r'^(?!#).*?\b(okr_\w+)\s*\(', re.MULTILINE)
DEFINITION = re.compile(r'^(okr_\w+) \(', re.MULTILINE)
IMPORT = re.compile(r'@import [^;]*;')
SELECTOR = re.compile(r'([^{}]+)\{')
CLASS = re.compile(r'\.([a-z][\w-]*)')

# Classes of GTK and libadwaita that nobody gives.
TOOLKIT = {'prefixes'}


def read(root, path):
    """The text of a file without its comments."""
    with open(os.path.join(root, path), encoding='utf-8') as file:
        return COMMENT.sub('', file.read())


def unused_functions(root):
    """Functions that a header declares and nothing calls."""
    words = collections.Counter()
    declared = {}
    for path in source_files(root, '.c', '.h', '.ui', folders=('src', 'tests')):
        text = read(root, path)
        words.update(re.findall(r'okr_\w+', text))
        if path.endswith('.c'):
            words.subtract(DEFINITION.findall(text))
        elif path.endswith('.h') and path.startswith('src/'):
            found = DECLARATION.findall(text)
            words.subtract(found)
            declared.update((name, path) for name in found)
    return [f'{path}: nothing calls {name} ()' for name, path in sorted(declared.items()) if words[name] <= 0]


def unused_classes(root):
    """Classes of the style sheets that no widget gets."""
    code = '\n'.join(read(root, path) for path in source_files(root, '.c', '.h', '.ui', folders=('src',)))
    given = set(re.findall(r'["\'>]([a-z][\w-]*)["\'<]', code)) | TOOLKIT
    for path in source_files(root, '.css', folders=('src',)):
        selectors = ' '.join(SELECTOR.findall(IMPORT.sub('', read(root, path))))
        for name in sorted(set(CLASS.findall(selectors)) - given):
            yield f'{path}: no widget has the class {name}'


def main():
    root = sys.argv[1]
    tap = Tap()
    tap.rule('every function of a header is called', unused_functions(root))
    tap.rule('every class of a style sheet is given', list(unused_classes(root)))
    return tap.finish()


if __name__ == '__main__':
    sys.exit(main())
