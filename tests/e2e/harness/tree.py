# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessible tree of an application, read over D-Bus at the moment of asking.

No cache: a Node is only an address, and each property is a call to the application.  An
object that went away raises Gone, which searches take as "not there".
"""

import gi
gi.require_version('Gio', '2.0')
from gi.repository import Gio, GLib  # noqa: E402

from .waiting import Gone, wait_until

ACCESSIBLE = 'org.a11y.atspi.Accessible'
COMPONENT = 'org.a11y.atspi.Component'
ACTION = 'org.a11y.atspi.Action'
TEXT = 'org.a11y.atspi.Text'
VALUE = 'org.a11y.atspi.Value'
WINDOW_COORDINATES = 1
CALL_BOUND = 15000      # milliseconds; a window that answers nothing for so long is frozen

# In the order of AtspiStateType.
STATES = (
    'invalid active armed busy checked collapsed defunct editable enabled expandable expanded '
    'focusable focused has-tooltip horizontal iconified modal multi-line multiselectable '
    'opaque pressed resizable selectable selected sensitive showing single-line stale '
    'transient vertical visible manages-descendants indeterminate required truncated animated '
    'invalid-entry supports-autocompletion selectable-text is-default visited checkable '
    'has-popup read-only').split()


class Node:
    """One accessible object."""

    def __init__(self, bus, owner, path):
        self.bus = bus
        self.owner = owner
        self.path = path

    def __eq__(self, other):
        return isinstance(other, Node) and (self.owner, self.path) == (other.owner, other.path)

    def __hash__(self):
        return hash((self.owner, self.path))

    def __repr__(self):
        try:
            return f'<{self.role} {self.name!r}>'
        except Gone:
            return f'<gone {self.path}>'

    def _call(self, interface, method, arguments=None, answer=None):
        try:
            result = self.bus.call_sync(self.owner, self.path, interface, method, arguments,
                                        GLib.VariantType(answer) if answer else None,
                                        Gio.DBusCallFlags.NO_AUTO_START, CALL_BOUND, None)
        except GLib.Error as problem:
            if 'imeout' in problem.message:
                raise AssertionError(f'the window does not answer: {problem.message}') from problem
            raise Gone(f'{self.path}: {problem.message}') from problem
        return result.unpack() if result is not None else ()

    def _get(self, interface, name):
        return self._call('org.freedesktop.DBus.Properties', 'Get',
                          GLib.Variant('(ss)', (interface, name)), '(v)')[0]

    @property
    def name(self):
        return self._get(ACCESSIBLE, 'Name')

    @property
    def description(self):
        return self._get(ACCESSIBLE, 'Description')

    @property
    def role(self):
        return self._call(ACCESSIBLE, 'GetRoleName', None, '(s)')[0]

    @property
    def states(self):
        low, high = self._call(ACCESSIBLE, 'GetState', None, '(au)')[0]
        bits = low | high << 32
        return {state for number, state in enumerate(STATES) if bits >> number & 1}

    @property
    def attributes(self):
        return self._call(ACCESSIBLE, 'GetAttributes', None, '(a{ss})')[0]

    @property
    def interfaces(self):
        return set(self._call(ACCESSIBLE, 'GetInterfaces', None, '(as)')[0])

    @property
    def children(self):
        found = self._call(ACCESSIBLE, 'GetChildren', None, '(a(so))')[0]
        return [Node(self.bus, owner, path) for owner, path in found
                if path != '/org/a11y/atspi/null']

    @property
    def parent(self):
        owner, path = self._get(ACCESSIBLE, 'Parent')
        return None if path == '/org/a11y/atspi/null' else Node(self.bus, owner, path)

    @property
    def extents(self):
        """(x, y, width, height) relative to the window, in pixels."""
        return self._call(COMPONENT, 'GetExtents', GLib.Variant('(u)', (WINDOW_COORDINATES,)),
                          '((iiii))')[0]

    @property
    def text(self):
        """The whole text.  (GetText (0, -1) is empty on a GtkEntry in 4.18.)"""
        count = self._get(TEXT, 'CharacterCount')
        return self._call(TEXT, 'GetText', GLib.Variant('(ii)', (0, count)), '(s)')[0]

    @property
    def value(self):
        return self._get(VALUE, 'CurrentValue')

    @property
    def actions(self):
        return [row[0] for row in self._call(ACTION, 'GetActions', None, '(a(sss))')[0]]

    def act(self, name):
        """Do one of the object's own actions: a screen reader's way, not the mouse's."""
        self._call(ACTION, 'DoAction', GLib.Variant('(i)', (self.actions.index(name),)), '(b)')

    def has(self, state):
        """Whether the object is on the bus and in this state."""
        try:
            return state in self.states
        except Gone:
            return False

    def walk(self):
        """This object and all below it, in reading order; what goes away meanwhile is left out."""
        yield self
        try:
            children = self.children
        except Gone:
            return
        for child in children:
            yield from child.walk()

    def _matches(self, role, name, description):
        if role is not None:
            mine = self.role
            if mine != role and not (isinstance(role, tuple) and mine in role):
                return False
        if name is not None and not (name(self.name) if callable(name) else self.name == name):
            return False
        return description is None or description in self.description

    def find_all(self, role=None, name=None, description=None):
        """All objects below of this role, exact name (or test of the name) and part of description."""
        found = []
        for node in self.walk():
            try:
                if node != self and node._matches(role, name, description):
                    found.append(node)
            except Gone:
                continue
        return found

    def find(self, role=None, name=None, description=None):
        """The first such object now, or None."""
        for node in self.walk():
            try:
                if node != self and node._matches(role, name, description):
                    return node
            except Gone:
                continue
        return None

    def need(self, role=None, name=None, description=None):
        """The first such object now; one that is not there is Gone, so that a wait waits on."""
        found = self.find(role, name, description)
        if found is None:
            raise Gone(f'{role or "object"} named {name!r} in {self!r}')
        return found

    def find_above(self, role, name=None):
        """The first such object that has the fewest others above it, or None: soon found if it is a child of
        the window's outer boxes, as what comes and goes is."""
        level = [self]
        while level:
            below = []
            for node in level:
                try:
                    below += node.children
                except Gone:
                    continue
            for node in below:
                try:
                    if node._matches(role, name, None):
                        return node
                except Gone:
                    continue
            level = below
        return None

    def wait_for(self, role=None, name=None, description=None, bound=None):
        """The first such object, as soon as it is there."""
        return wait_until(lambda: self.find(role, name, description),
                          f'{role or "object"} named {name!r} in {self!r}', bound)

    def wait_gone(self, role=None, name=None, bound=None):
        """Return when no such object is there any more."""
        wait_until(lambda: self.find(role, name) is None,
                   f'no more {role or "object"} named {name!r} in {self!r}', bound)

    def dump(self, depth=0):
        """The tree as text, for the failure's record."""
        try:
            states = ' '.join(sorted(self.states - {'enabled', 'sensitive', 'showing', 'visible'}))
            lines = [f'{"  " * depth}{self.role} {self.name!r} | {self.description!r} | '
                     f'{states} | {self.extents if COMPONENT in self.interfaces else ""}']
            children = self.children
        except Gone:
            return []
        for child in children:
            lines += child.dump(depth + 1)
        return lines
