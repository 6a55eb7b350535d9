# SPDX-License-Identifier: GPL-3.0-or-later
"""Child processes that never outlive the test program, used by the desktop and the app."""

import ctypes
import os
import signal
import subprocess

PR_SET_PDEATHSIG = 1
libc = ctypes.CDLL(None, use_errno=True)


def die_with_parent():
    """In the child, before exec: the kernel kills it when the test program goes."""
    libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def start(arguments, environment, log, pass_fds=()):
    """Start a child in a session of its own, with both outputs in the file at `log`."""
    with open(log, 'ab') as output:
        return subprocess.Popen(arguments, env=environment, stdin=subprocess.DEVNULL,
                                stdout=output, stderr=output, pass_fds=pass_fds,
                                start_new_session=True, preexec_fn=die_with_parent,
                                cwd=environment.get('HOME', '/'))


def start_with_answer(make_arguments, environment, log):
    """Start a child that writes one line to a descriptor once it serves; return (child, line).

    `make_arguments` gets the number of the descriptor, as Xvfb's -displayfd and
    dbus-daemon's --print-address want it.
    """
    reading, writing = os.pipe()
    child = start(make_arguments(writing), environment, log, pass_fds=(writing,))
    os.close(writing)
    with os.fdopen(reading) as answer:
        line = answer.readline().strip()
    if not line:
        stop(child)
        with open(log, errors='replace') as text:
            raise RuntimeError(f'{child.args[0]} did not start: {text.read()}')
    return child, line


def stop(child, bound=5):
    """Ask the child's group to end, insist after `bound` seconds, and reap the child.

    A child that was reaped before is left alone: its number may be another process's by now.
    """
    if child.returncode is not None:
        return
    os.killpg(child.pid, signal.SIGTERM)
    try:
        child.wait(bound)
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
