# SPDX-License-Identifier: GPL-3.0-or-later
"""What keeps OKRs alive between two checks: guard metrics, the look at the main key results, reminders."""

from gi.repository import Gio, GLib

from harness.okr import OkrCase
from harness.samples import key_results, load_sample

NOTIFICATIONS = 'org.freedesktop.Notifications'
PATH = '/org/freedesktop/Notifications'
INTERFACE = f"""<node><interface name="{NOTIFICATIONS}">
  <method name="Notify">
    <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
    <arg type="a{{sv}}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/>
  </method>
  <method name="CloseNotification"><arg type="u" direction="in"/></method>
  <method name="GetCapabilities"><arg type="as" direction="out"/></method>
  <method name="GetServerInformation">
    <arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/><arg type="s" direction="out"/>
  </method>
  <signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>"""


class NotificationServer:
    """Stands for the desktop's: keeps the summaries it is asked to show, and clicks one."""

    def __init__(self, connection):
        self.connection = connection
        self.shown = []
        interface = Gio.DBusNodeInfo.new_for_xml(INTERFACE).interfaces[0]
        connection.register_object_with_closures2(PATH, interface, self._on_call, None, None)
        Gio.bus_own_name_on_connection(connection, NOTIFICATIONS, Gio.BusNameOwnerFlags.NONE, None, None)

    def _on_call(self, connection, sender, path, interface, method, parameters, invocation):
        answer = None
        if method == 'Notify':
            self.shown.append(parameters.unpack()[3])
            answer = GLib.Variant('(u)', (len(self.shown),))
        elif method == 'GetCapabilities':
            answer = GLib.Variant('(as)', (['actions', 'body'],))
        elif method == 'GetServerInformation':
            answer = GLib.Variant('(ssss)', ('test', 'okr', '1', '1.2'))
        invocation.return_value(answer)

    def look(self):
        """The summaries so far, with those that are under way."""
        while GLib.MainContext.default().iteration(False):
            pass
        return self.shown

    def click(self, number):
        self.connection.emit_signal(None, PATH, NOTIFICATIONS, 'ActionInvoked',
                                    GLib.Variant('(us)', (number + 1, 'default')))


class Guards(OkrCase):

    def test_fall_between_two_readings_is_an_alert(self):
        self.open_sample()
        self.keyboard.press('Ctrl+4')
        self.app.click(self.wait(lambda: self.app.frame().find('tab', 'Guard Metrics'), 'the section'))
        self.app.click(self.wait(lambda: self.app.frame().find('button', 'Add a Guard Metric…'), 'the first one'))
        self.app.wait_focus(lambda node: node.role in ('text', 'text box', 'entry'), 'the name')
        self.keyboard.type('NPS')
        self.keyboard.press('Return')
        row = self.wait(lambda: self.app.frame().find('list item', 'NPS'), 'the guard metric')
        self.app.click(row)
        self.wait(lambda: self.app.frame().find('dialog', 'NPS'), 'its readings')
        dates = self.wait(lambda: self.app.frame().need('dialog', 'NPS').find_all('text box'), 'value and date')
        self.keyboard.type('30')
        self.keyboard.press('Return')
        self.wait(lambda: self.app.frame().need('dialog', 'NPS').find('label', '30'), 'the reading of today')
        self.app.click(dates[1])
        self.app.wait_focus(lambda node: node == dates[1], 'the date')
        self.keyboard.press('Ctrl+a')
        self.keyboard.type('19 June 2026')
        self.app.click(dates[0])
        self.app.wait_focus(lambda node: node == dates[0], 'the value')
        self.keyboard.type('40')
        self.keyboard.press('Return')
        self.wait(lambda: self.app.frame().find('label', '30 on 26 Jun · 25% down from 40'), 'the fall')
        self.screenshot('readings')
        self.keyboard.press('Escape')
        self.wait(lambda: 'Alert' in self.app.frame().need('list item', 'NPS').description, 'the alert')
        self.screenshot('alert')
        self.app.click(self.app.frame().find('tab', 'Where We Stand'))
        self.wait(lambda: self.app.frame().find('list', 'Guard Metrics'), 'the alert where people look')
        self.screenshot('where we stand')
        self.keyboard.press('Ctrl+z')
        self.app.frame().wait_gone('list', 'Guard Metrics')


class Talks(OkrCase):
    """A day between two checks."""

    day = '2026-05-20'

    def test_main_key_results_are_gone_through_by_key(self):
        main = [item for item in key_results(load_sample()).values() if item['main_for_review']]
        self.open_sample()
        self.keyboard.press('Ctrl+m')
        self.wait(lambda: self.app.frame().find('label', f'Key result 1 of {len(main)}'), 'the first one')
        first = self.wait(lambda: self.app.frame().find('heading'), 'its title').name
        self.assertIn(first, [item['title']['en'] for item in main])
        self.app.wait_focus(lambda node: node.role in ('text', 'text box', 'entry'), 'its value')
        self.screenshot('first')
        self.keyboard.type('21')
        self.keyboard.press('Return')
        for number in range(2, len(main) + 1):
            self.wait(lambda: self.app.frame().find('label', f'Key result {number} of {len(main)}'), 'the next one')
            self.keyboard.press('Page_Down')
        self.wait(lambda: self.app.frame().find('label', 'All main key results were looked at'), 'the end')
        self.assertIn((self.day, 21.0), [tuple(row) for row in self.file.check_ins(first)])


class Reminders(OkrCase):
    """The day before the fourth check."""

    day = '2026-05-27'

    def test_reminder_comes_when_asked_for_and_once(self):
        server = NotificationServer(self.desktop.session)
        self.open_sample()
        self.keyboard.press('Ctrl+comma')
        switch = self.wait(lambda: self.app.frame().find('switch', 'Remind Me'), 'the switch')
        self.assertEqual(server.look(), [])
        self.app.click(switch)
        self.wait(lambda: 'Accountability check 4 is tomorrow' in server.look(), lambda: f'the reminder, not {server.shown}')
        self.screenshot('asked for')
        given = len(server.look())
        self.keyboard.press('Escape')
        server.click(server.shown.index('Accountability check 4 is tomorrow'))
        self.wait(lambda: self.app.frame().find('button', 'Leave the Check'), 'the check')
        self.wait(lambda: self.app.frame().find('label', 'Check 4 of 6'), 'the one that it named')
        self.screenshot('check')
        self.keyboard.press('Escape')
        self.restart()
        self.wait(lambda: sum(self.board.counts()) == 13, 'the cards')
        self.assertEqual(len(server.look()), given)
