#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the checks themselves: a small tree that keeps every rule is accepted, and each breach of
a rule, put into that tree alone, is refused by that rule and by no other."""

import os
import re
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

HERE = os.path.dirname(os.path.abspath(__file__))
SPDX = '/* SPDX-License-Identifier: GPL-3.0-or-later */\n'
LICENCE = SPDX + '\n/* What it is.  */\n'

GOOD = {
    'REUSE.toml': 'version = 1\n[[annotations]]\npath = ["po/**", "**.png"]\nSPDX-License-Identifier = "CC0-1.0"\n',
    'meson.build': '# SPDX-License-Identifier: GPL-3.0-or-later\n',
    'src/main.c': LICENCE + '#include "config.h"\n#include "ui/okr-window.h"\n#include <adwaita.h>\n',
    'src/base/okr-date.h': LICENCE,
    'src/base/okr-date.c': LICENCE + '#include "base/okr-date.h"\n',
    'src/store/okr-store.h': LICENCE,
    'src/store/okr-store-private.h': LICENCE + '#include "store/okr-store.h"\n#include <sqlite3.h>\n',
    'src/store/okr-store.c': LICENCE + '#include "store/okr-store-private.h"\n#include "base/okr-date.h"\n',
    'src/store/okr-change.c': LICENCE + '#include <json-glib/json-glib.h>\n',
    'src/exchange/okr-json.c': LICENCE + '#include <json-glib/json-glib.h>\n#include "model/okr-model.h"\n',
    'src/model/okr-model.h': LICENCE,
    'src/cli/main.c': LICENCE + '#include "exchange/okr-json.h"\n',
    'src/ui/okr-window.h': LICENCE,
    'src/ui/okr-window.c': LICENCE + '#include <gtk/gtk.h>\nconst char *title = _("Open");\n',
    'src/ui/okr-window.ui': '<?xml version="1.0"?>\n<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n'
                            '<interface><template class="OkrWindow" parent="AdwWindow"/></interface>\n',
    'po/LINGUAS': 'fr\n',
    'po/POTFILES': 'src/ui/okr-window.c\n',
    'po/fr.po': 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
                '\nmsgid "Open"\nmsgstr "Ouvrir"\n',
}

LONG_FUNCTION = LICENCE + 'static void\nlong_one (int a,\n          int b)\n{\n' + '  a++;\n' * 79 + '}\n'
LONG_TABLE = LICENCE + 'static const int table[] =\n{\n' + '  1,\n' * 200 + '};\n'
UNCALLED = {'src/base/okr-bad.h': LICENCE + 'int   okr_bad_get (int a,\n                   int b);\n',
            'src/base/okr-bad.c': LICENCE + '/* okr_bad_get () */\nint\nokr_bad_get (int a,\n             int b)\n{\n}\n'}
UNGIVEN = {'src/ui/style.css': LICENCE + '/* .or { } */\nbutton.lone:hover { margin: 0.5em; }\n'}
COUNTED = GOOD['src/ui/okr-window.c'] + 'char *n = ngettext ("%u card", "%u cards", 2);\n'


def count_in_french(formula):
    """The French of a tree that counts, with the form for each number."""
    return (GOOD['po/fr.po'].replace('"Language', f'"Plural-Forms: nplurals=2; plural=({formula});\\n"\n"Language')
            + '\n#, c-format\nmsgid "%u card"\nmsgid_plural "%u cards"\nmsgstr[0] "%u carte"\nmsgstr[1] "%u cartes"\n')


AT_THE_LIMIT = LONG_FUNCTION.replace('  a++;\n', '', 1)

# What to add to the good tree, the check to ask, and the rule that has to refuse it; None when it
# has to be accepted.
CASES = [
    ('layers', 'no layer includes', {'src/base/okr-bad.c': LICENCE + '#include "model/okr-model.h"\n'}),
    ('layers', 'no layer includes', {'src/logic/okr-bad.c': LICENCE + '#include "store/okr-store.h"\n'}),
    ('layers', 'no layer includes', {'src/widgets/okr-bad.c': LICENCE + '#include "model/okr-model.h"\n'}),
    ('layers', 'no layer includes', {'src/ui/board/okr-bad.c': LICENCE + '#include "store/okr-store.h"\n'}),
    ('layers', 'no layer includes', {'src/model/okr-bad.c': LICENCE + '# include "ui/okr-window.h"\n'}),
    ('layers', 'no layer includes', {'src/stray/okr-bad.c': LICENCE + '#include "base/okr-date.h"\n'}),
    ('layers', 'own headers', {'src/base/okr-bad.c': LICENCE + '#include "okr-date.h"\n'}),
    ('layers', 'no units include', {'src/base/okr-date.h': LICENCE + '#include "base/okr-ring.h"\n',
                                    'src/base/okr-ring.h': LICENCE,
                                    'src/base/okr-ring.c': LICENCE + '#include "base/okr-date.h"\n'}),
    ('layers', 'no units include', {'src/model/okr-a.c': LICENCE + '#include "model/okr-b.h"\n',
                                    'src/model/okr-b.c': LICENCE + '#include "model/okr-c.h"\n',
                                    'src/model/okr-c.h': LICENCE + '#include "model/okr-a.h"\n'}),
    ('layers', 'sqlite3.h', {'src/model/okr-bad.c': LICENCE + '#include <sqlite3.h>\n'}),
    ('layers', 'json-glib', {'src/store/okr-bad.c': LICENCE + '#include <json-glib/json-glib.h>\n'}),
    ('layers', 'json-glib', {'src/ui/okr-bad.c': LICENCE + '#include <json-glib/json-glib.h>\n'}),
    ('layers', 'GTK is not seen', {'src/exchange/okr-bad.c': LICENCE + '#include <gtk/gtk.h>\n'}),
    ('layers', 'GTK is not seen', {'src/cli/okr-bad.c': LICENCE + '#include <adwaita.h>\n'}),
    ('files', 'no file has', {'src/base/okr-bad.c': LICENCE + '\n' * 800}),
    ('files', None, {'src/base/okr-good.c': LICENCE + '\n' * 797}),
    ('files', 'a C file says', {'src/base/okr-bad.c': SPDX + '#include "base/okr-date.h"\n'}),
    ('files', 'no function has', {'src/base/okr-bad.c': LONG_FUNCTION}),
    ('files', None, {'src/base/okr-good.c': AT_THE_LIMIT}),
    ('files', None, {'src/base/okr-good.c': LONG_TABLE}),
    ('files', 'every source', {'src/base/okr-bad.h': '#pragma once\n'}),
    ('files', 'every source', {'src/base/meson.build': 'x = 1\n'}),
    ('files', 'every source', {'tests/tool': '#!/bin/sh\ntrue\n'}),
    ('files', 'REUSE.toml', {'data/sample.json': '{}\n'}),
    ('files', None, {'data/picture.png': 'PNG'}),
    ('files', 'an .ui file', {'src/ui/okr-window.ui': GOOD['src/ui/okr-window.ui'].replace('OkrWindow', 'OkrCard')}),
    ('files', 'an .ui file', {'src/ui/okr-window.ui': GOOD['src/ui/okr-window.ui'].replace('</interface>', '')}),
    ('unused', 'every function', UNCALLED),
    ('unused', None, {**UNCALLED, 'src/main.c': LICENCE + 'int x = okr_bad_get (1, 2);\n'}),
    ('unused', 'every class', UNGIVEN),
    ('unused', None, {**UNGIVEN, 'src/ui/okr-window.c': LICENCE + 'f (widget, "lone");\n'}),
    ('list', 'po/POTFILES', {'src/ui/okr-card.c': LICENCE + 'char *a = ngettext ("%d card", "%d cards", 2);\n'}),
    ('list', 'po/POTFILES', {'src/ui/okr-card.ui': '<!-- ' + LICENCE + ' --><a translatable="yes">A</a>\n'}),
    ('list', None, {'src/ui/okr-card.c': LICENCE + '/* _("Only a comment") */\nint a_ = f_ ("x");\n'}),
    ('list', 'po/POTFILES', {'po/POTFILES': 'src/ui/okr-gone.c\nsrc/ui/okr-window.c\n'}),
    ('list', 'po/POTFILES', {'po/POTFILES': 'src/ui/okr-window.c\nsrc/main.c\n'}),
    ('languages', 'the translation fr', {'src/ui/okr-window.c': LICENCE + 'char *a = _("Close");\n'}),
    ('languages', 'the translation fr', {'src/ui/okr-window.c': LICENCE + 'char *a = _("First\\nSecond\\n");\n'}),
    ('languages', 'the translation fr', {'po/fr.po': GOOD['po/fr.po'].replace('\nmsgid "Open"', '\n#, fuzzy\nmsgid "Open"')}),
    ('languages', 'the translation fr', {'po/fr.po': GOOD['po/fr.po'] + 'msgid "broken\n'}),
    ('languages', 'the translation fr', {'po/fr.po': GOOD['po/fr.po'].replace('Ouvrir', "L'ouvrir")}),
    ('languages', 'the translation fr', {'po/fr.po': GOOD['po/fr.po'].replace('Ouvrir', 'Ouvrir ?')}),
    ('languages', None, {'src/ui/okr-window.c': COUNTED, 'po/fr.po': count_in_french('n > 1')}),
    ('languages', 'the translation fr', {'src/ui/okr-window.c': COUNTED, 'po/fr.po': count_in_french('n != 1')}),
    ('languages', 'the translation fr', {'po/fr.po': GOOD['po/fr.po'].replace('Ouvrir', 'Ouvrir : « oui\u00a0»')}),
    ('data', 'the desktop file', {'build/data/a.desktop': '[Desktop Entry]\nName=Okr\n'}),
    ('data', 'the metainfo', {'build/data/a.metainfo.xml': '<component type="desktop-application"><id>a</id></component>'}),
    ('data', 'the settings schema', {'build/data/a.gschema.xml': '<schemalist><schema id="a"><key/></schema></schemalist>'}),
    ('data', 'the MIME type', {'build/data/org.example.Okr.xml': '<mime-info>'}),
    ('data', 'the D-Bus service', {'build/data/a.service': '[D-BUS Service]\nName=b\nExec=/bin/okr\n'}),
    ('data', 'GTK accepts', {'src/ui/okr-bad.ui': '<interface><object class="GtkLabel"><property name="labell">a</property>'
                                                  '</object></interface>'}),
]

COMMANDS = {
    'layers': ('check_layers.py', '{root}'),
    'files': ('check_files.py', '{root}'),
    'list': ('check_translations.py', '{root}', 'list'),
    'languages': ('check_translations.py', '{root}', 'languages'),
    'unused': ('check_unused.py', '{root}'),
    'data': ('check_data.py', '{root}', '{root}/build'),
}


def write_tree(root, files):
    for path, text in files.items():
        full = os.path.join(root, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, 'w', encoding='utf-8') as file:
            file.write(text)


def refused_rules(check, extra):
    """The rules that a check finds broken in the good tree with something added, and all it said."""
    with tempfile.TemporaryDirectory() as root:
        write_tree(root, {**GOOD, **extra})
        script, *arguments = COMMANDS[check]
        done = subprocess.run([sys.executable, os.path.join(HERE, script), *(part.format(root=root) for part in arguments)],
                              capture_output=True, text=True, check=False)
        refused = re.findall(r'^not ok \d+ - (.*)$', done.stdout, flags=re.MULTILINE)
        if bool(refused) != (done.returncode != 0):
            refused.append(f'status {done.returncode}')
        return refused, done.stdout + done.stderr


def main():
    tap = Tap()
    for check in COMMANDS:
        refused, said = refused_rules(check, {})
        tap.rule(f'{check}: a good tree is accepted', said.splitlines() if refused else [])
    with tempfile.TemporaryDirectory() as root:
        write_tree(root, GOOD)
        done = subprocess.run([sys.executable, os.path.join(HERE, 'check_layers.py'), root, shutil.which('gtk4-builder-tool')],
                              capture_output=True, text=True, check=False)
        tap.rule('layers: a program that needs GTK is refused as okr-cli',
                 [] if 'not ok 7 - okr-cli needs no GTK' in done.stdout else done.stdout.splitlines())
    for check, rule, extra in CASES:
        refused, said = refused_rules(check, extra)
        if rule is None:
            right = not refused
        else:
            right = len(refused) == 1 and refused[0].startswith(rule)
        name = ', '.join(extra) + (f' breaks "{rule}..."' if rule else ' is accepted')
        tap.rule(f'{check}: {name}', [] if right else said.splitlines() or ['the check said nothing'])
    return tap.finish()


if __name__ == '__main__':
    sys.exit(main())
