#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-bus.sh COMMAND [ARGUMENTS]: becomes the command, with a session bus of its own where there
# is none (a bare X server, root). The bus ends with the command, however that ends.

set -euo pipefail

if [ -z "${DBUS_SESSION_BUS_ADDRESS:-}" ] && [ ! -S "${XDG_RUNTIME_DIR:-/nowhere}/bus" ] &&
  command -v dbus-daemon >/dev/null; then
  mapfile -t bus < <(dbus-daemon --session --fork --nopidfile --print-address=1 --print-pid=1 2>/dev/null)
  if [ "${#bus[@]}" -eq 2 ]; then
    export DBUS_SESSION_BUS_ADDRESS=${bus[0]}
    # The command holds the writing end of this pipe: its last breath is the end of the file.
    exec 9> >(cat >/dev/null && kill "${bus[1]}")
  fi
fi
exec "$@"
