# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What run, test and shell share: where things are, how they speak and ask, and the choice between
# the system's own libraries and the private userland.

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
assume_yes=false
visible_files=() # files named on the command line; the userland must show them

: "${HOME:=$(getent passwd "$(id -u)" | cut -d: -f6)}"
export HOME

# What a module must be at least; meson.build has the same floor.
required_modules=(
  'glib-2.0 2.84'
  'json-glib-1.0 1.10'
  'sqlite3 3.46'
  'gtk4 4.18'
  'libadwaita-1 1.7'
)

say ()
{
  printf '%s\n' "$*" >&2
}

die ()
{
  say "$@"
  exit 1
}

have ()
{
  command -v "$1" >/dev/null 2>&1
}

is_root ()
{
  [ "$(id -u)" -eq 0 ]
}

# True when nothing needs to be asked: --yes, root, or a CI machine.
may_install_at_once ()
{
  $assume_yes || is_root || [ "${CI:-}" = true ]
}

# confirm QUESTION: a yes from the person at the terminal; no terminal is a no.
confirm ()
{
  local answer
  [ -t 0 ] || return 1
  read -r -p "$1 [y/N] " answer || return 1
  case $answer in
    y | Y | yes | o | O | oui) return 0 ;;
    *) return 1 ;;
  esac
}

# The value of a key of /etc/os-release, or nothing.
os_release ()
{
  # shellcheck disable=SC1091 # the system's file
  (. /etc/os-release 2>/dev/null && printf '%s' "${!1:-}")
}

# Installs system packages: at once where may_install_at_once says so, else after a yes.
# install_packages WHY PACKAGE...
install_packages ()
{
  local why=$1 command
  shift
  case $(package_manager) in
    apt) command="apt-get install --no-install-recommends -y $*" ;;
    dnf) command="dnf install -y $*" ;;
    pacman) command="pacman -S --needed --noconfirm $*" ;;
    zypper) command="zypper --non-interactive install $*" ;;
    *) die "$why Missing: $*" ;;
  esac
  is_root || command="sudo $command"
  say "$why" "The command that installs them:"
  say "  $command"
  if ! may_install_at_once && ! confirm 'Run it now?'; then
    die 'Nothing was installed. Run the command above, or start again with --yes.'
  fi
  if [ "$(package_manager)" = apt ]; then
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q </dev/null >&2 ||
      say 'The package lists could not all be updated; going on with those that are there.'
    command="env DEBIAN_FRONTEND=noninteractive ${command#sudo }"
  fi
  # shellcheck disable=SC2086 # package names have no spaces
  as_root ${command#sudo } </dev/null >&2 || die 'The packages could not be installed (see above).'
}

as_root ()
{
  if is_root; then
    "$@"
  elif have sudo; then
    sudo "$@"
  else
    die "This needs root, and there is no sudo here. As root: $*"
  fi
}

package_manager ()
{
  local manager
  for manager in apt-get dnf pacman zypper; do
    if have "$manager"; then
      printf '%s' "${manager%-get}"
      return
    fi
  done
}

# shellcheck source=build-aux/lib/native.sh
. "$checkout/build-aux/lib/native.sh"
# shellcheck source=build-aux/lib/userland.sh
. "$checkout/build-aux/lib/userland.sh"
# shellcheck source=build-aux/lib/build.sh
. "$checkout/build-aux/lib/build.sh"

# Native where the libraries are installed, or where the distribution has them; a userland that is
# there already spares the question to the package manager, which takes half a second.
choose_place ()
{
  local verdict=0
  installed_modules_are_good || verdict=$?
  case $verdict in
    0) place=native ;;
    1) place=userland ;;
    *)
      place=userland
      if [ ! -d "$(userland_folder)" ] && distribution_is_new_enough; then
        place=native
      fi
      ;;
  esac
}

# Chooses the place to build in, sets up what it lacks, and sets:
#   place      native or userland
#   build_dir  the build folder of that place, inside the checkout
# prepare_place run|test: what the packages are needed for.
prepare_place ()
{
  case ${OKR_PLACE:-} in
    native | userland) place=$OKR_PLACE ;;
    '') choose_place ;;
    *) die 'OKR_PLACE is either native or userland.' ;;
  esac
  if [ "$place" = native ]; then
    build_dir=$checkout/_build
    prepare_native "$1"
  else
    build_dir=$checkout/_build-trixie
    prepare_userland
  fi
}

# Becomes a command in the place that prepare_place has chosen, with what was built in reach.
enter_place ()
{
  if [ "$place" = native ]; then
    PATH=$build_dir/install/bin:$PATH \
    XDG_DATA_DIRS=$build_dir/install/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share} \
    GSETTINGS_SCHEMA_DIR=$build_dir/install/share/glib-2.0/schemas \
      exec "$@"
  else
    enter_userland "$@"
  fi
}

# Runs a command there and comes back.
in_place ()
{
  (enter_place "$@")
}
