#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the size, the head and the licence of source files: check_files.py SOURCE_ROOT.

No file over 800 lines, no C function over 80, a paragraph on what it is at the head of each C file,
an SPDX line in everything that can carry one, and REUSE.toml for the rest. An .ui file holds one class, the one it is named after.
"""

import fnmatch
import os
import re
import sys
import tomllib
import xml.etree.ElementTree as xml

from tap import Tap, read_lines, source_files

FILE_LIMIT = 800
FUNCTION_LIMIT = 80

TEXT_SUFFIXES = ('.c', '.h', '.ui', '.css', '.py', '.sh', '.sql', '.in', '.gresource.xml',
                 'meson.build', 'meson.options')
SPDX = 'SPDX-License-Identifier:'


def is_script(root, path):
    """True for a program without a suffix, which starts with #!."""
    if '.' in os.path.basename(path):
        return False
    with open(os.path.join(root, path), 'rb') as file:
        return file.read(2) == b'#!'


def text_sources(root):
    """The files that can carry a licence line and are written by hand."""
    paths = [path for path in ('meson.build', 'meson.options') if os.path.exists(os.path.join(root, path))]
    for path in source_files(root):
        if path.endswith(TEXT_SUFFIXES) or is_script(root, path):
            paths.append(path)
    return paths


def long_files(root, paths):
    for path in paths:
        count = len(read_lines(root, path))
        if count > FILE_LIMIT:
            yield f'{path}: {count} lines, at most {FILE_LIMIT}'


def missing_licences(root, paths):
    for path in paths:
        if not any(SPDX in line for line in read_lines(root, path)[:8]):
            yield f'{path}: no {SPDX} line at its beginning'


def missing_heads(root):
    """C files that go from the licence to the code without a word on what they are."""
    for path in source_files(root, '.c', '.h', folders=('src', 'tests')):
        head = [line for line in read_lines(root, path)[1:] if line.strip()]
        if head and not head[0].startswith('/*'):
            yield f'{path}: says nothing at its beginning of what it is'


def functions(lines):
    """The C functions of a file: (name, first line, number of lines). In GNU style a body is what
    stands between braces in the first column, after the parenthesis of the parameters."""
    start = None
    for number, line in enumerate(lines):
        if line == '{' and number > 0 and lines[number - 1].rstrip().endswith(')'):
            start = number
        elif line.startswith('}') and start is not None:
            head = start - 1
            while head > 0 and re.match(r'\s', lines[head]):
                head -= 1
            name = re.match(r'(\w+)', lines[head])
            yield (name.group(1) if name else '?'), head + 1, number - start + 1
            start = None


def long_functions(root):
    for path in source_files(root, '.c', '.h', folders=('src', 'tests')):
        for name, first, count in functions(read_lines(root, path)):
            if count > FUNCTION_LIMIT:
                yield f'{path}:{first}: {name} has {count} lines, at most {FUNCTION_LIMIT}'


def uncovered(root, carriers):
    """Files that carry no licence line and are not named in REUSE.toml either."""
    with open(os.path.join(root, 'REUSE.toml'), 'rb') as file:
        annotations = tomllib.load(file).get('annotations', [])
    globs = []
    for annotation in annotations:
        if 'SPDX-License-Identifier' not in annotation:
            continue
        globs += [annotation['path']] if isinstance(annotation['path'], str) else annotation['path']
    for path in source_files(root):
        if path not in carriers and not any(fnmatch.fnmatch(path, glob) for glob in globs):
            yield f'{path}: carries no licence and is not named in REUSE.toml'


def class_name(path):
    """The class that an .ui file is named after: okr-board-page.ui holds OkrBoardPage."""
    stem = os.path.basename(path)[:-len('.ui')]
    return ''.join(word.capitalize() for word in stem.split('-'))


def wrong_templates(root, paths):
    for path in paths:
        text = '\n'.join(read_lines(root, path))
        try:
            tree = xml.fromstring(text)
        except xml.ParseError as error:
            yield f'{path}: {error}'
            continue
        if 'CDATA' in text:
            yield f'{path}: a row in CDATA wants to be a class with its own file'
        templates = [template.get('class') for template in tree.findall('template')]
        if templates and templates != [class_name(path)]:
            yield f'{path}: holds {", ".join(templates)}, not {class_name(path)}'


def main():
    root = sys.argv[1]
    tap = Tap()
    paths = text_sources(root)
    templates = source_files(root, '.ui', folders=('src',))

    tap.rule(f'no file has more than {FILE_LIMIT} lines', list(long_files(root, paths)))
    tap.rule(f'no function has more than {FUNCTION_LIMIT} lines', list(long_functions(root)))
    tap.rule('a C file says first what it is', list(missing_heads(root)))
    tap.rule('every source carries its licence', list(missing_licences(root, paths)))
    if os.path.exists(os.path.join(root, 'REUSE.toml')):
        tap.rule('REUSE.toml names the licence of every other file', list(uncovered(root, set(paths))))
    else:
        tap.rule('REUSE.toml names the licence of every other file', ['REUSE.toml is missing'])
    tap.rule('an .ui file is well-formed and holds the class it is named after',
             list(wrong_templates(root, templates)), None if templates else 'there are no .ui files yet')
    return tap.finish()


if __name__ == '__main__':
    sys.exit(main())
