# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the measured programs and reads what they cost: their own lines ("name MICROSECONDS"), and
/proc for what they cannot see of themselves."""

import os
import subprocess
import time

START_TIMEOUT = 120
IDLE_SECONDS = 10
# After it is settled: what runs once behind the first frame (the daily backup, a check) is over.
REST_SECONDS = 3


class Failure(Exception):
    """A measured program did not do what it should."""


def run(arguments, environment=None):
    """Runs a program to its end. Returns its lines, as lists of microseconds by name."""
    done = subprocess.run(arguments, stdout=subprocess.PIPE, text=True, env=environment, timeout=START_TIMEOUT)
    if done.returncode != 0:
        raise Failure(f'{os.path.basename(arguments[0])} ended with {done.returncode}')
    figures = {}
    for line in done.stdout.splitlines():
        name, figure = line.split()
        figures.setdefault(name, []).append(int(figure))
    return figures


def read_uss(pid):
    """The memory that would be free without the process if no other program used its libraries, in
    bytes: what is private or a page of a file. So it does not matter what else runs."""
    total = 0
    with open(f'/proc/{pid}/smaps_rollup', encoding='ascii') as file:
        for line in file:
            if line.startswith(('Private_Clean:', 'Private_Dirty:', 'Shared_Clean:')):
                total += int(line.split()[1]) * 1024
    return total


def read_effort(pid):
    """What all threads of a process did up to now: (times they woke up, microseconds of processor)."""
    wakeups = nanoseconds = 0
    for task in os.listdir(f'/proc/{pid}/task'):
        with open(f'/proc/{pid}/task/{task}/status', encoding='ascii') as file:
            for line in file:
                if line.startswith('voluntary_ctxt_switches:'):
                    wakeups += int(line.split()[1])
        with open(f'/proc/{pid}/task/{task}/schedstat', encoding='ascii') as file:
            nanoseconds += int(file.read().split()[0])
    return wakeups, nanoseconds / 1000


def read_main_processor(pid):
    """Microseconds of processor that the main thread took up to now."""
    with open(f'/proc/{pid}/task/{pid}/schedstat', encoding='ascii') as file:
        return int(file.read().split()[0]) / 1000


def start(arguments, environment, idle=False):
    """Starts a program, waits until it is settled, and ends it.

    Returns a dictionary: first and settled (microseconds from its start), main (microseconds of
    processor that the main thread took for it), uss (bytes) and, when idle is asked for, wakeups and cpu (microseconds) of ten seconds in which nobody touches it."""
    began = time.monotonic_ns() // 1000
    result = {}
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, env=environment) as process:
        try:
            for line in process.stdout:
                name, figure = line.split()
                result[name] = int(figure) - began
                if name == 'settled':
                    break
            if 'settled' not in result:
                raise Failure(f'{" ".join(arguments)} showed no window')
            result['main'] = read_main_processor(process.pid)
            time.sleep(REST_SECONDS)
            result['uss'] = read_uss(process.pid)
            if idle:
                wakeups, cpu = read_effort(process.pid)
                time.sleep(IDLE_SECONDS)
                after = read_effort(process.pid)
                result['wakeups'] = after[0] - wakeups
                result['cpu'] = after[1] - cpu
        finally:
            process.kill()
    return result
