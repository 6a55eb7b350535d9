#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the walls between the layers: check_layers.py SOURCE_ROOT [OKR_CLI].

Who may include whom is drawn in src/meson.build. The linker holds the walls between libraries;
this holds those that only an include crosses, and keeps units (a .c with its .h) free of cycles.
OKR_CLI is the built program: it must not need GTK.
"""

import fnmatch
import os
import re
import subprocess
import sys

from tap import Tap, read_lines, source_files

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')

# Layer: the layers whose headers it may include, besides its own.
ALLOWED = {
    'base': (),
    'store': ('base',),
    'logic': ('base',),
    'model': ('base', 'store', 'logic'),
    'exchange': ('base', 'store', 'logic', 'model'),
    'cli': ('base', 'store', 'logic', 'model', 'exchange'),
    'widgets': ('base',),
    'ui': ('base', 'logic', 'model', 'exchange', 'widgets'),
    'main': ('base', 'logic', 'model', 'exchange', 'widgets', 'ui'),
}
WITHOUT_GTK = ('base', 'store', 'logic', 'model', 'exchange', 'cli')

SQLITE = re.compile(r'^sqlite3(ext)?\.h$')
JSON = re.compile(r'^json-glib/')
GTK = re.compile(r'^(gtk/|gdk/|gsk/|gdk-pixbuf/|pango/|graphene|adwaita\.h|libadwaita)')

GENERATED = ('config.h', '*-resources.h', '*-enums.h')


def layer_of(path):
    """The layer of a path below src; what lies in src itself is the program."""
    parts = path.split('/')
    return parts[1] if len(parts) > 2 else 'main'


def unit_of(path):
    """The unit of a file below src: a .c, its .h and its -private.h are one."""
    return re.sub(r'(-private)?\.[ch]$', '', path)


def includes(root):
    """Every include below src: (path, line number, name, True for "quotes")."""
    for path in source_files(root, '.c', '.h', folders=('src',)):
        for number, line in enumerate(read_lines(root, path), 1):
            match = INCLUDE.match(line)
            if match:
                yield path, number, match.group(2), match.group(1) == '"'


def wrong_layers(found):
    """Includes of a layer that the including one must not see."""
    for path, number, name, quoted in found:
        layer, target = layer_of(path), name.split('/')[0]
        if not quoted or '/' not in name or target == layer:
            continue
        if layer not in ALLOWED:
            yield f'{path}:{number}: {layer} is no layer'
        elif target not in ALLOWED[layer]:
            yield f'{path}:{number}: {layer} must not include {name}'


def nameless_folders(found):
    """Own headers included without their folder, so that their layer cannot be seen."""
    for path, number, name, quoted in found:
        if quoted and '/' not in name and not any(fnmatch.fnmatch(name, known) for known in GENERATED):
            yield f'{path}:{number}: "{name}" is included without its folder'


def misplaced(found, pattern, is_allowed, why):
    """Includes of a library where it must not be seen."""
    for path, number, name, _quoted in found:
        if pattern.match(name) and not is_allowed(path):
            yield f'{path}:{number}: {name}: {why}'


def unit_graph(found):
    """Unit: {unit it includes: where it does}."""
    graph = {}
    for path, number, name, quoted in found:
        if quoted and '/' in name:
            source, target = unit_of(path), unit_of('src/' + name)
            graph.setdefault(source, {})
            graph.setdefault(target, {})
            if source != target:
                graph[source].setdefault(target, f'{path}:{number} includes {name}')
    return graph


def shortest_ring(graph, start):
    """The shortest way from a unit back to itself, as its steps; nothing when there is none."""
    came_from, border = {}, [start]
    while border:
        unit = border.pop(0)
        for target in sorted(graph[unit]):
            if target == start:
                steps = [graph[unit][start]]
                while unit != start:
                    steps.insert(0, graph[came_from[unit]][unit])
                    unit = came_from[unit]
                return steps
            if target not in came_from:
                came_from[target] = unit
                border.append(target)
    return []


def cycles(found):
    """The rings of units that include each other: for each unit the shortest one, named once."""
    graph = unit_graph(found)
    rings = {}
    for unit in sorted(graph):
        steps = shortest_ring(graph, unit)
        if steps:
            rings.setdefault(frozenset(steps), 'a ring: ' + '; '.join(steps))
    return list(rings.values())


def needed_libraries(program):
    """The GTK libraries that a built program asks the linker for, directly or through others."""
    output = subprocess.run(['ldd', program], capture_output=True, text=True, check=True).stdout
    return [line.strip() for line in output.splitlines() if re.search(r'lib(gtk-|adwaita|gdk)', line)]


def main():
    root = sys.argv[1]
    program = sys.argv[2] if len(sys.argv) > 2 else None
    tap = Tap()
    found = list(includes(root))
    empty = None if found else 'there are no sources yet'

    tap.rule('no layer includes one that it must not know', list(wrong_layers(found)), empty)
    tap.rule('own headers are included with their folder', list(nameless_folders(found)), empty)
    tap.rule('no units include each other in a ring', cycles(found), empty)
    tap.rule('sqlite3.h is only seen in store', list(misplaced(
        found, SQLITE, lambda path: layer_of(path) == 'store', 'only store knows SQLite')), empty)
    tap.rule('json-glib is only seen in exchange and in the change records of store', list(misplaced(
        found, JSON,
        lambda path: layer_of(path) == 'exchange' or fnmatch.fnmatch(path, 'src/store/okr-change*.[ch]'),
        'only exchange and the change records know JSON-GLib')), empty)
    tap.rule('GTK is not seen in what okr-cli links', list(misplaced(
        found, GTK, lambda path: layer_of(path) not in WITHOUT_GTK, 'okr-cli links no GTK')), empty)
    if program and os.path.exists(program):
        tap.rule('okr-cli needs no GTK library', needed_libraries(program))
    else:
        tap.rule('okr-cli needs no GTK library', [], 'okr-cli is not built yet')
    return tap.finish()


if __name__ == '__main__':
    sys.exit(main())
