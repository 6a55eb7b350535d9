# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # common.sh sets what they share
#
# Configures, compiles and installs into the build folder, so that Okr finds its schema, pictures
# and translations where an installed program does. Used by run and test.

# configure_build [MESON OPTION...]: makes build_dir, or makes it anew when it was made for another
# folder, userland or set of options. Waits for another command that is building there.
configure_build ()
{
  local stamp=$build_dir/okr-made-for made_for
  mkdir -p "$build_dir"
  exec {build_lock}>"$build_dir/okr-lock"
  if ! flock -n "$build_lock"; then
    say 'Another command is building here; waiting for it.'
    flock "$build_lock"
  fi
  made_for=$(printf '%s\n' "$checkout" "${userland:-native}" "$@")
  if [ -e "$stamp" ] && [ "$(cat "$stamp")" = "$made_for" ] && [ -e "$build_dir/build.ninja" ]; then
    return
  fi
  say "Configuring in $build_dir"
  find "$build_dir" -mindepth 1 -maxdepth 1 ! -name okr-lock -exec rm -rf {} +
  in_place meson setup "$build_dir" "$checkout" --prefix="$build_dir/install" "$@" >"$build_dir/okr-setup.log" 2>&1 || {
    cat "$build_dir/okr-setup.log" >&2
    die 'The build could not be configured.'
  }
  printf '%s' "$made_for" >"$stamp"
}

# build_targets all|installed: compiles everything, or only what gets installed.
build_targets ()
{
  in_place bash "$checkout/build-aux/lib/compile.sh" "$build_dir" "$1" >&2 || die 'The build failed.'
  exec {build_lock}>&-
}
