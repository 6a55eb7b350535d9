#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# compile.sh BUILD_DIR all|installed: compiles and installs into BUILD_DIR/install. It runs in the
# place that was chosen for the build; one script there is quicker than four entries.

set -euo pipefail

build_dir=$1
what=$2
checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
list=$build_dir/okr-installed-targets
stamp=$build_dir/okr-installed
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

ninja "${targets[@]}" | { grep -v '^ninja: no work to do' || true; }

# Installing when nothing is newer than the last time would take longer than all the rest.
if [ ! -e "$stamp" ] || [ build.ninja -nt "$stamp" ] ||
  [ -n "$(find "$checkout" "${targets[@]}" -name .git -prune -o -name '_build*' -prune -o -newer "$stamp" -print -quit)" ]; then
  touch "$stamp.new"
  meson install --no-rebuild --only-changed --quiet
  mv "$stamp.new" "$stamp"
fi
