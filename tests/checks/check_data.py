#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates what the desktop reads: check_data.py SOURCE_ROOT BUILD_ROOT.

Desktop file, metainfo, settings schema, MIME type and D-Bus service, as they are built, each with
the tool of its own standard; and the .ui files with GTK's. It needs a display for the last.
"""

import configparser
import glob
import os
import subprocess
import sys

from tap import Tap, source_files


def run(*command, env=None):
    """Runs a validator; its words as a list of problems, which is empty when it is content."""
    done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
    if done.returncode == 0:
        return []
    words = (done.stdout + done.stderr).strip().splitlines()
    return [line for line in words if line.strip()] or [f'{command[0]} failed without a word']


def validate(tap, rule, paths, *command):
    """Reports a rule that holds when the validator accepts each of the files."""
    problems = []
    for path in paths:
        problems += run(*command, path)
    tap.rule(rule, problems, None if paths else 'there is none yet')


def service_problems(paths):
    """Breaches of the D-Bus rule that a service file is named after the name it owns."""
    for path in paths:
        parser = configparser.ConfigParser(interpolation=None)
        parser.read(path, encoding='utf-8')
        name = parser.get('D-BUS Service', 'Name', fallback=None)
        if name != os.path.basename(path)[:-len('.service')]:
            yield f'{path}: named after another service than {name}'
        if not parser.get('D-BUS Service', 'Exec', fallback='').startswith('/'):
            yield f'{path}: Exec is no full path'


def validate_templates(tap, root):
    """Asks gtk4-builder-tool about each .ui file. It cannot know Okr's own types, nor those of
    libadwaita: what it says about a file that has them is no verdict."""
    paths = source_files(root, '.ui', folders=('src',))
    problems = []
    for path in paths:
        full = os.path.join(root, path)
        malformed = run('xmllint', '--noout', '--nonet', full)
        words = run('gtk4-builder-tool', 'validate', full)
        text = '\n'.join(words)
        if malformed:
            problems += malformed
        elif words and not any(known in text for known in ('Invalid object type', 'Failed to lookup template parent',
                                                           'Invalid type', 'not registered')):
            problems += [f'{path}: {word}' for word in words]
    tap.rule('GTK accepts the .ui files', problems, None if paths else 'there are none yet')


def main():
    root, build_root = sys.argv[1], sys.argv[2]
    built = os.path.join(build_root, 'data')
    tap = Tap()

    validate(tap, 'the desktop file is valid', glob.glob(f'{built}/*.desktop'), 'desktop-file-validate')
    validate(tap, 'the metainfo is valid', glob.glob(f'{built}/*.metainfo.xml'),
             'appstreamcli', 'validate', '--strict', '--no-net')
    schemas = glob.glob(f'{built}/*.gschema.xml')
    tap.rule('the settings schema is valid',
             run('glib-compile-schemas', '--strict', '--dry-run', built) if schemas else [],
             None if schemas else 'there is none yet')
    mime = [path for path in glob.glob(f'{built}/org.example.Okr*.xml')
            if not path.endswith(('.metainfo.xml', '.gschema.xml'))]
    validate(tap, 'the MIME type is well-formed', mime, 'xmllint', '--noout', '--nonet')
    services = glob.glob(f'{built}/*.service')
    tap.rule('the D-Bus service is named after what it owns', list(service_problems(services)),
             None if services else 'there is none yet')
    validate(tap, 'the pictures are well-formed',
             [os.path.join(root, path) for path in source_files(root, '.svg', folders=('data', 'src'))],
             'xmllint', '--noout', '--nonet')
    validate_templates(tap, root)
    return tap.finish()


if __name__ == '__main__':
    sys.exit(main())
