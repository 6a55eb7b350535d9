# SPDX-License-Identifier: GPL-3.0-or-later
"""Real keys, sent with XTEST; letters that the layout lacks sit on spare key codes.

The spare codes are mapped before any client starts: a client that is told of a new mapping
in the middle of a text may read old codes with the new map.
"""

from Xlib import X, XK
from Xlib.ext import xtest

EXTRA = 'éèêëàâçùûüîïôöœÉÈÀÇÔŒ€’«»…–−·×ß\N{ROCKET}\N{PARTY POPPER}\u00a0\u202f'

# XF86 keysyms: volume, mail, calculator, ...
VENDOR = 0x10080000

NAMES = {
    'Ctrl': 'Control_L', 'Shift': 'Shift_L', 'Alt': 'Alt_L', 'Super': 'Super_L',
    'Enter': 'Return', 'Esc': 'Escape', 'PageUp': 'Page_Up', 'PageDown': 'Page_Down',
    'Space': 'space', '+': 'plus', '-': 'minus', '?': 'question', ',': 'comma',
}


def keysym_of(character):
    """Latin-1 keysyms are their own code points; all others have the Unicode prefix."""
    code = ord(character)
    if character == '\n':
        return XK.string_to_keysym('Return')
    if character == '\t':
        return XK.string_to_keysym('Tab')
    return code if code < 0x100 else 0x1000000 | code


def map_spare_keys(display):
    """Put the letters of EXTRA that the layout lacks on key codes that nothing uses."""
    first = display.display.info.min_keycode
    count = display.display.info.max_keycode - first + 1
    rows = display.get_keyboard_mapping(first, count)
    known = {keysym for row in rows for keysym in row[:2]}
    # Nobody types with the keys of a remote control.
    spare = [first + index for index, row in enumerate(rows)
             if all(keysym == X.NoSymbol or keysym >= VENDOR for keysym in row)]
    wanted = [keysym_of(letter) for letter in EXTRA if keysym_of(letter) not in known]
    if len(spare) < len(wanted):
        raise RuntimeError(f'{len(spare)} spare key codes for {len(wanted)} letters')
    width = len(rows[0])
    for code, keysym in zip(reversed(spare), wanted):
        display.change_keyboard_mapping(code, [[keysym, keysym] + [X.NoSymbol] * (width - 2)])
    display.sync()


class Keyboard:
    """Keys by name ('Enter', 'F2', 'a'), chords ('Ctrl+Shift+z') and texts."""

    def __init__(self, display):
        self.display = display
        first = display.display.info.min_keycode
        rows = display.get_keyboard_mapping(first, display.display.info.max_keycode - first + 1)
        self.codes = {}
        for level in (1, 0):
            for index, row in enumerate(rows):
                if row[level]:
                    self.codes[row[level]] = (first + index, level == 1)
        # The lower level wins, and of two keys the first one.
        for index, row in reversed(list(enumerate(rows))):
            if row[0]:
                self.codes[row[0]] = (first + index, False)

    def _code(self, keysym, name):
        if keysym not in self.codes:
            raise KeyError(f'no key gives {name!r}: add it to EXTRA')
        return self.codes[keysym]

    def _lookup(self, name):
        if len(name) == 1 and name not in NAMES:
            return self._code(keysym_of(name), name)
        return self._code(XK.string_to_keysym(NAMES.get(name, name)), name)

    def _send(self, kind, code):
        xtest.fake_input(self.display, kind, code)
        self.display.sync()

    def down(self, name):
        self._send(X.KeyPress, self._lookup(name)[0])

    def up(self, name):
        self._send(X.KeyRelease, self._lookup(name)[0])

    def press(self, chord, times=1):
        """Press a key or a chord, `times` times."""
        parts = chord.split('+') if not chord.endswith('+') else chord[:-2].split('+') + ['+']
        parts = [part for part in parts if part]
        code, shifted = self._lookup(parts[-1])
        held = [self._lookup(part)[0] for part in parts[:-1]]
        shift = self._lookup('Shift')[0]
        if shifted and shift not in held:
            held.append(shift)
        for modifier in held:
            self._send(X.KeyPress, modifier)
        for _ in range(times):
            self._send(X.KeyPress, code)
            self._send(X.KeyRelease, code)
        for modifier in reversed(held):
            self._send(X.KeyRelease, modifier)

    def type(self, text):
        """Type a text, letter by letter."""
        shift = self._lookup('Shift')[0]
        for letter in text:
            code, shifted = self._code(keysym_of(letter), letter)
            if shifted:
                self._send(X.KeyPress, shift)
            self._send(X.KeyPress, code)
            self._send(X.KeyRelease, code)
            if shifted:
                self._send(X.KeyRelease, shift)
