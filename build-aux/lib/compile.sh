#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# compile.sh BUILD_DIR all|installed: compiles and installs into BUILD_DIR/install. It runs in the
# place that was chosen for the build; one script there is quicker than four entries.

set -euo pipefail

build_dir=$1
what=$2
list=$build_dir/okr-installed-targets
targets=()

cd "$build_dir"
export NINJA_STATUS='[%f/%t] '

# The list of what is installed comes from Meson, and changes only with build.ninja.
ninja --quiet build.ninja
if [ ! "$list" -nt build.ninja ]; then
  python3 - "$build_dir" >"$list" <<'END'
import json, os, sys
build_dir = sys.argv[1]
with open(os.path.join(build_dir, 'meson-info', 'intro-targets.json'), encoding='utf-8') as file:
    for target in json.load(file):
        if target['installed']:
            for name in target['filename']:
                print(os.path.relpath(name, build_dir))
END
fi
if [ "$what" = installed ]; then
  mapfile -t targets <"$list"
fi

# Nothing to build and nothing to install is the usual case, and has to be quick.
if [ "$what" = all ] || [ "${#targets[@]}" -gt 0 ]; then
  ninja "${targets[@]}" | { grep -v '^ninja: no work to do' || true; }
fi
meson install --no-rebuild --only-changed --quiet
