#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the translations: check_translations.py SOURCE_ROOT list|languages.

Every file with words for people is listed in po/POTFILES, and every language in po/LINGUAS has all
of the words as the sources have them today: none missing, none fuzzy, formats and access keys as they
must be, and French written as it is printed.
"""

import ast
import gettext
import os
import re
import subprocess
import sys
import tempfile

from tap import Tap, read_lines, source_files

CALL = re.compile(r'(?<!\w)(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2)\s*\(\s*'
                  r'(?:(?:NULL|GETTEXT_PACKAGE)\s*,\s*)?"')
# What French parts with a space that does not break, and the apostrophe of typewriters.
PLAIN_FRENCH = re.compile(r"[ \w][;!?](?!\w)| [:»]|\w:(?= )| %%|«(?![\u00a0\u202f])|(?<![\u00a0\u202f])»|\w'\w")
WORDS_IN_UI = re.compile(r'translatable="(yes|true)"')
DATA_SUFFIXES = ('.desktop.in', '.metainfo.xml.in', '.gschema.xml.in', '.xml.in')

# What the preset "glib" of Meson's i18n module gives to xgettext.
XGETTEXT = ('xgettext', '--from-code=UTF-8', '--add-comments',
            '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2',
            '--keyword=g_dcgettext:2', '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3',
            '--flag=N_:1:pass-c-format', '--flag=C_:2:pass-c-format', '--flag=NC_:2:pass-c-format',
            '--flag=g_dngettext:2:pass-c-format', '--flag=g_strdup_printf:1:c-format')


def without_comments(text):
    return re.sub(r'/\*.*?\*/|//[^\n]*', '', text, flags=re.DOTALL)


def has_words(root, path):
    """True when a file holds strings for people."""
    text = '\n'.join(read_lines(root, path))
    if path.endswith('.c'):
        return CALL.search(without_comments(text)) is not None
    if path.endswith('.ui'):
        return WORDS_IN_UI.search(text) is not None
    return path.endswith(('.desktop.in', '.metainfo.xml.in')) or '<comment' in text or '<summary' in text


def listed_files(root, name):
    path = os.path.join(root, 'po', name)
    if not os.path.exists(path):
        return []
    return [line.strip() for line in read_lines(root, f'po/{name}') if line.strip() and not line.startswith('#')]


def list_problems(root):
    """Files that POTFILES lacks, or has in vain, or in the wrong place."""
    listed = listed_files(root, 'POTFILES')
    skipped = listed_files(root, 'POTFILES.skip')
    candidates = source_files(root, '.c', '.ui', folders=('src',)) + source_files(root, *DATA_SUFFIXES, folders=('data',))
    for path in candidates:
        if path not in listed and path not in skipped and has_words(root, path):
            yield f'{path}: has words for people and is not in po/POTFILES'
    for path in listed:
        if not os.path.exists(os.path.join(root, path)):
            yield f'po/POTFILES: {path} does not exist'
    if listed != sorted(set(listed)):
        yield 'po/POTFILES: is not sorted, or names a file twice'


def run(*command, cwd=None):
    environment = dict(os.environ, LC_ALL='C.UTF-8', LANGUAGE='')
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=environment, check=False)


def untranslated(path):
    """The words of a .po file that have no translation, or a fuzzy one."""
    missing = run('msgattrib', '--untranslated', '--no-obsolete', '--no-wrap', path).stdout
    fuzzy = run('msgattrib', '--only-fuzzy', '--no-obsolete', '--no-wrap', path).stdout
    for what, text in (('not translated', missing), ('fuzzy', fuzzy)):
        for match in re.finditer(r'^msgid((?: ?"[^\n]*"\n)+)', text, flags=re.MULTILINE):
            words = ''.join(re.findall(r'"(.*)"', match.group(1)))
            if words: # the head of the file is the one without
                yield f'{what}: {words}'


def plain_french(path):
    """The French texts without the spaces and the apostrophe of print."""
    texts = run('msgcat', '--no-wrap', '--no-location', path).stdout
    for match in re.finditer(r'^msgstr(?:\[\d\])? ((?:"[^\n]*"\n?)+)', texts.partition('\n\n')[2], flags=re.MULTILINE):
        text = ''.join(re.findall(r'"(.*)"', match.group(1)))
        # a list such as that of the desktop file is not a sentence
        if not text.endswith(';') and PLAIN_FRENCH.search(text):
            yield f'not typeset as French is: {text}'


def unquoted(lines):
    return ''.join(ast.literal_eval(string) for string in re.findall(r'"(?:[^"\\]|\\.)*"', lines))


def miscounted_french(path):
    """The French texts that are not the singular for none and one, and the plural from two on."""
    texts = run('msgcat', '--no-wrap', '--no-location', path).stdout
    strings = r'((?:"[^\n]*"\n?)+)'
    plural_entry = rf'^msgid {strings}msgid_plural {strings}msgstr\[0\] {strings}msgstr\[1\] {strings}'
    with tempfile.TemporaryDirectory() as folder:
        compiled = os.path.join(folder, 'fr.mo')
        run('msgfmt', f'--output-file={compiled}', path)
        with open(compiled, 'rb') as file:
            french = gettext.GNUTranslations(file)
    for entry in re.findall(plural_entry, texts, flags=re.MULTILINE):
        singular_id, plural_id, singular, several = map(unquoted, entry)
        for count, expected in ((0, singular), (1, singular), (2, several)):
            if french.ngettext(singular_id, plural_id, count) != expected:
                yield f'not the form for {count}: {french.ngettext(singular_id, plural_id, count)}'


def language_problems(root, language):
    """What a language lacks when it is compared with the sources as they are."""
    po = os.path.join(root, 'po', f'{language}.po')
    checked = run('msgfmt', '--check', '--check-accelerators=_', '--output-file=/dev/null', po)
    if checked.returncode != 0:
        return checked.stderr.strip().splitlines()
    with tempfile.TemporaryDirectory() as folder:
        template, merged = os.path.join(folder, 'okr.pot'), os.path.join(folder, 'merged.po')
        extracted = run(*XGETTEXT, '--files-from=po/POTFILES', f'--output={template}', cwd=root)
        if extracted.returncode != 0:
            return extracted.stderr.strip().splitlines()
        if not os.path.exists(template):
            return []
        joined = run('msgmerge', '--quiet', '--no-fuzzy-matching', f'--output-file={merged}', po, template)
        if joined.returncode != 0:
            return joined.stderr.strip().splitlines()
        problems = list(untranslated(merged))
        if language == 'fr':
            problems += list(plain_french(merged)) + list(miscounted_french(merged))
        return [f'po/{language}.po: {problem}' for problem in problems]


def main():
    root, what = sys.argv[1], sys.argv[2]
    tap = Tap()
    if what == 'list':
        tap.rule('po/POTFILES names every file with words for people', list(list_problems(root)))
        return tap.finish()
    languages = listed_files(root, 'LINGUAS')
    for language in languages:
        tap.rule(f'the translation {language} is whole', language_problems(root, language))
    if not languages:
        tap.rule('the translations are whole', [], 'there is none yet')
    return tap.finish()


if __name__ == '__main__':
    sys.exit(main())
