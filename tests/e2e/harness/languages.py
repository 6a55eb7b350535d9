# SPDX-License-Identifier: GPL-3.0-or-later
"""The locale of a test desktop.

French needs a French locale for its decimal comma; where the system has none it is
compiled once from the C library's own sources into the build folder.
"""

import os
import shutil
import subprocess
import unittest

FRENCH = 'fr_FR.UTF-8'


def installed():
    """The locales of the system, with their spelling made uniform."""
    names = subprocess.run(['locale', '-a'], capture_output=True, text=True, check=True).stdout
    return {name.replace('utf8', 'UTF-8') for name in names.split()}


def compiled_folder():
    """A folder for LOCPATH with the French locale in it, or None where it cannot be made."""
    if not shutil.which('localedef') or not os.path.exists('/usr/share/i18n/locales/fr_FR'):
        return None
    folder = os.path.abspath(os.path.join(os.environ.get('OKR_E2E_OUTPUT', 'e2e-screenshots'),
                                          'locales'))
    if not os.path.isdir(f'{folder}/{FRENCH}'):
        os.makedirs(folder, exist_ok=True)
        half = f'{folder}/half-{os.getpid()}'
        subprocess.run(['localedef', '-i', 'fr_FR', '-f', 'UTF-8', half], check=True,
                       capture_output=True)
        try:
            os.rename(half, f'{folder}/{FRENCH}')
        except OSError:         # another run was quicker
            shutil.rmtree(half)
    return folder


def locale_environment(language):
    """The variables that make a program speak `language` ('en' or 'fr')."""
    if language == 'en':
        return {'LANG': 'C.UTF-8', 'LC_ALL': 'C.UTF-8', 'LANGUAGE': 'en'}
    if language != 'fr':
        raise ValueError(f'no such language here: {language}')
    if FRENCH in installed():
        return {'LANG': FRENCH, 'LC_ALL': FRENCH, 'LANGUAGE': 'fr'}
    folder = compiled_folder()
    if folder:
        return {'LANG': FRENCH, 'LC_ALL': FRENCH, 'LANGUAGE': 'fr', 'LOCPATH': folder}
    # In the C locale LANGUAGE is not looked at: the test would be one of English.
    raise unittest.SkipTest(f'no locale {FRENCH} here and nothing to make it from')
