# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # common.sh sets what they share
#
# The private Debian 13 userland for systems whose GTK is too old: made once with mmdebstrap in the
# user's cache folder, entered with bubblewrap, removed by "build-aux/shell --clean". Nothing of the
# system is changed. Used by common.sh.

userland_suite=trixie
userland_locales=(en_US fr_FR)
userland_cache=${XDG_CACHE_HOME:-$HOME/.cache}/okr
userland_room=2500000 # kilobytes while it is made; half of it afterwards

userland_packages ()
{
  sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$checkout/build-aux/userland.packages" | sort -u
}

# The key of a userland: its packages and the way it is made.
userland_key ()
{
  {
    userland_packages
    declare -f run_mmdebstrap
    printf '%s\n' "$userland_suite" "${userland_locales[@]}"
  } | sha256sum | cut -c 1-12
}

# The folder of the userland that this checkout asks for.
userland_folder ()
{
  printf '%s/userland-%s' "$userland_cache" "$(userland_key)"
}

# Makes sure that the userland is there, and sets userland to its folder.
prepare_userland ()
{
  local missing=() tool
  for tool in mmdebstrap:mmdebstrap bwrap:bubblewrap; do
    have "${tool%:*}" || missing+=("${tool#*:}")
  done
  if ! is_root && ! have newuidmap; then
    missing+=(uidmap)
  fi
  if [ ! -e /usr/share/keyrings/debian-archive-keyring.gpg ]; then
    missing+=(debian-archive-keyring)
  fi
  userland=$(userland_folder)
  [ ! -d "$userland" ] || ! have bwrap || return 0

  if [ "${#missing[@]}" -gt 0 ]; then
    if [ "$(package_manager)" != apt ]; then
      die 'GTK 4.18 and libadwaita 1.7 are needed, and this system has older ones. On a system without apt, install Okr as a Flatpak.'
    fi
    install_packages 'This system has an older GTK than Okr needs, so Okr is built in a private Debian 13 userland; that takes these packages.' "${missing[@]}"
  fi
  check_namespaces
  mkdir -p "$userland_cache"
  exec {userland_lock}>"$userland_cache/lock"
  if ! flock -n "$userland_lock"; then
    say 'Another command is making the userland; waiting for it.'
    flock "$userland_lock"
  fi
  [ -d "$userland" ] || make_userland
  exec {userland_lock}>&-
}

# Says it in words where bubblewrap may not make a namespace, before a long download.
check_namespaces ()
{
  local reason
  if reason=$(bwrap --ro-bind / / true 2>&1); then
    return
  fi
  say "bubblewrap cannot make a namespace here: $reason"
  if is_root; then
    say 'In a container, start it with the right to do so (--privileged), or use a Debian 13 image.'
  elif [ -e /proc/sys/kernel/apparmor_restrict_unprivileged_userns ]; then
    say 'AppArmor forbids it. These commands allow it for bubblewrap alone:'
    say '  sudo apt-get install apparmor-profiles'
    say '  sudo cp /usr/share/apparmor/extra-profiles/bwrap-userns-restrict /etc/apparmor.d/'
    say '  sudo apparmor_parser -r /etc/apparmor.d/bwrap-userns-restrict'
  fi
  exit 1
}

# run_mmdebstrap TARGET: a folder as root; "-" writes a tar to the output otherwise, because the
# files of a userland made by a plain user belong to others until that user unpacks them.
run_mmdebstrap ()
{
  local hooks=() name
  for name in "${userland_locales[@]}"; do
    hooks+=("--customize-hook=chroot \"\$1\" localedef -i $name -f UTF-8 $name.UTF-8")
  done
  # Files to mount the system's own on, and the system's fonts beside Debian's.
  hooks+=("--customize-hook=cd \"\$1/etc\" && rm -f localtime resolv.conf machine-id && touch localtime resolv.conf machine-id hosts")
  hooks+=("--customize-hook=printf '<fontconfig><dir>/run/host/fonts</dir><dir>/run/host/local-fonts</dir></fontconfig>' >\"\$1/etc/fonts/conf.d/05-host.conf\"")
  # Adwaita Sans, GNOME's font, is Inter by another name; Debian 13 has only that.
  hooks+=("--customize-hook=mkdir -p \"\$1/etc/gtk-4.0\" && printf '[Settings]\\ngtk-font-name=Inter 11\\n' >\"\$1/etc/gtk-4.0/settings.ini\"")
  umask 022
  LC_ALL=C.UTF-8 PATH=$PATH:/usr/sbin:/sbin mmdebstrap \
    --variant=apt \
    --include="$(userland_packages | paste -s -d ,)" \
    --dpkgopt=force-unsafe-io \
    --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' \
    --dpkgopt='path-include=/usr/share/locale/locale.alias' \
    --dpkgopt='path-include=/usr/share/locale/fr/*' \
    "${hooks[@]}" "$@" </dev/null
}

# Makes the userland under a temporary name and renames it when it is whole.
make_userland ()
{
  local half=$userland.half log=$userland_cache/userland.log status=0 maker
  if [ "$(df -Pk "$userland_cache" | awk 'NR == 2 { print $4 }')" -lt "$userland_room" ]; then
    die "The userland needs 2.5 GB of free room in $userland_cache while it is made."
  fi
  say "Making a private Debian 13 userland in $userland"
  say 'This happens once: one to five minutes, about 250 MB to download and 1.2 GB of room.'
  say '"build-aux/shell --clean" removes it again.'
  remove_tree "$userland_cache"/userland-*.half
  mkdir "$half"
  # A group of its own, so that an interruption stops all of it before the half is removed.
  set -m
  if is_root; then
    run_mmdebstrap --format=directory "$userland_suite" "$half" >"$log" 2>&1 &
  else
    (
      set -o pipefail
      TMPDIR=/var/tmp run_mmdebstrap --mode=unshare --format=tar "$userland_suite" - 2>"$log" |
        tar -x -C "$half" --no-same-owner --exclude='./dev/*' 2>>"$log"
      chmod -R u+rwX "$half"
    ) &
  fi
  maker=$!
  set +m
  # shellcheck disable=SC2064 # the names as they are now
  trap "give_up_userland $maker '$half'" EXIT
  trap 'exit 130' INT TERM HUP
  show_progress "$maker" "$log" "$half" || status=$?
  if [ "$status" -ne 0 ]; then
    tail -n 20 "$log" >&2
    die "The userland could not be made; what went wrong is above, and in $log."
  fi
  mv -T "$half" "$userland"
  rm -f "$log"
  trap - EXIT INT TERM HUP
}

# give_up_userland PID FOLDER: stops what makes the userland, and removes the half.
give_up_userland ()
{
  kill -- "-$1" 2>/dev/null || true
  wait "$1" 2>/dev/null || true
  remove_tree "$2"
}

# show_progress PID LOG FOLDER: each step of mmdebstrap with the seconds so far, and on a terminal
# a line that counts on. Returns the status of the process.
show_progress ()
{
  local pid=$1 log=$2 folder=$3 step='' now start=$SECONDS
  while kill -0 "$pid" 2>/dev/null; do
    sleep 1
    now=$(sed -n -e 's/^I: running --customize-hook.*/I: finishing with languages and fonts/' -e 's/^I: //p' "$log" 2>/dev/null | tail -n 1)
    if [ -n "$now" ] && [ "$now" != "$step" ]; then
      step=$now
      [ ! -t 2 ] || printf '\r\033[K' >&2
      say "$(printf '%4d s  %s' $((SECONDS - start)) "$step")"
    fi
    if [ -t 2 ] && [ $(((SECONDS - start) % 3)) -eq 0 ]; then
      printf '\r\033[K%4d s, %s so far' $((SECONDS - start)) "$(du -sh "$folder" 2>/dev/null | cut -f 1)" >&2
    fi
  done
  [ ! -t 2 ] || printf '\r\033[K' >&2
  wait "$pid"
}

# Removes folders of a userland, whose own modes may be in the way.
remove_tree ()
{
  local tree
  for tree in "$@"; do
    [ -d "$tree" ] || continue
    chmod -R u+rwX "$tree" 2>/dev/null || true
    rm -rf --one-file-system "$tree"
  done
}

# Removes every userland of this user.
clean_userland ()
{
  local found=false tree
  mkdir -p "$userland_cache"
  exec {userland_lock}>"$userland_cache/lock"
  flock -n "$userland_lock" || die 'A userland is being made just now; try again when it is done.'
  for tree in "$userland_cache"/userland-*; do
    [ -d "$tree" ] || continue
    found=true
    say "Removing $tree ($(du -sh "$tree" 2>/dev/null | cut -f 1))"
    remove_tree "$tree"
  done
  rm -f "$userland_cache/userland.log"
  exec {userland_lock}>&-
  $found || say "There is no userland in $userland_cache."
}

# The environment that goes in: what says who, where, on which screen and in which language, and
# what people set on purpose for GTK, Meson or Okr. The rest speaks of the system outside.
userland_environment ()
{
  local name value
  while IFS= read -r name; do
    value=${!name}
    case $name in
      GTK_PATH | GTK_MODULES | GTK_IM_MODULE | GTK_EXE_PREFIX | GTK_DATA_PREFIX) continue ;;
      LANG | LC_*) value=$(userland_locale "$value") ;;
      LANGUAGE | TERM | COLORTERM | NO_COLOR | TZ | CI | USER | LOGNAME | HOME) ;;
      DISPLAY | XAUTHORITY | WAYLAND_DISPLAY | DBUS_SESSION_BUS_ADDRESS) ;;
      XDG_DATA_HOME | XDG_CONFIG_HOME | XDG_CACHE_HOME | XDG_STATE_HOME) ;;
      XDG_SESSION_TYPE | XDG_CURRENT_DESKTOP | XDG_ACTIVATION_TOKEN | DESKTOP_STARTUP_ID) ;;
      G_* | GTK_* | GDK_* | GSK_* | ADW_* | OKR_* | GSETTINGS_BACKEND) ;;
      MESON_* | NINJA_* | CFLAGS | LDFLAGS | MALLOC_* | *SAN_OPTIONS) ;;
      *) continue ;;
    esac
    printf '%s=%s\0' "$name" "$value"
  done < <(compgen -e)
}

# A locale that the userland has, for one that it may lack.
userland_locale ()
{
  local name
  case $1 in
    '' | C | POSIX | C.*) printf '%s' "${1:+C.UTF-8}" && return ;;
  esac
  for name in "${userland_locales[@]}"; do
    if [ "${1%%[_.@]*}" = "${name%_*}" ]; then
      printf '%s.UTF-8' "$name"
      return
    fi
  done
  printf 'en_US.UTF-8'
}

# Sets mounts to bubblewrap's arguments: Debian 13 as the system, and the machine's own folders,
# screen, buses and fonts at their own places.
userland_mounts ()
{
  local entry name runtime=${XDG_RUNTIME_DIR:-/run/user/$(id -u)} path
  mounts=(--ro-bind "$userland/usr" /usr --ro-bind "$userland/etc" /etc
    --dev /dev --dev-bind-try /dev/dri /dev/dri --proc /proc --ro-bind-try /sys /sys
    --perms 0755 --tmpfs /run --bind /tmp /tmp
    --dir /var/lib/dbus --dir /var/cache/fontconfig --bind-try /var/tmp /var/tmp
    --symlink ../run /var/run)
  for name in bin sbin lib lib32 lib64 libx32; do
    [ ! -e "$userland/$name" ] || mounts+=(--symlink "usr/$name" "/$name")
  done
  # Everything that is no part of a system is the person's: a file to open may lie anywhere.
  for entry in /*; do
    case $entry in
      /bin | /sbin | /lib | /lib32 | /lib64 | /libx32 | /usr | /etc | /var | /proc | /sys | /dev | /run | /tmp | /boot) continue ;;
    esac
    if [ -L "$entry" ]; then
      mounts+=(--symlink "$(readlink "$entry")" "$entry")
    elif [ -d "$entry" ]; then
      mounts+=(--bind-try "$entry" "$entry")
    fi
  done
  for path in /etc/localtime /etc/resolv.conf /etc/machine-id /etc/hosts; do
    [ ! -s "$path" ] || mounts+=(--ro-bind "$(realpath "$path")" "$path")
  done
  mounts+=(--ro-bind-try /usr/share/fonts /run/host/fonts
    --ro-bind-try /usr/local/share/fonts /run/host/local-fonts
    --bind-try /run/media /run/media)
  if [ -d "$runtime" ]; then
    mounts+=(--bind "$runtime" "$runtime")
  else
    mounts+=(--perms 0755 --dir "${runtime%/*}" --perms 0700 --dir "$runtime")
  fi
  mounts+=(--setenv XDG_RUNTIME_DIR "$runtime")
  for path in "$checkout" "$HOME" "$PWD" "${XAUTHORITY:-}" "$@"; do
    bind_path "$path"
  done
}

# bind_path PATH: makes a file or folder visible that lies in a part of the system that is
# Debian 13's inside (a checkout in /var/lib or /usr/src, an Xauthority in /run).
bind_path ()
{
  local path
  [ -n "$1" ] && [ -e "$1" ] || return 0
  path=$(realpath "$1")
  case $path in
    /var/tmp/* | /run/media/*) ;;
    /usr/src | /usr/src/*) mounts+=(--bind /usr/src /usr/src) ;;
    /usr/local/src | /usr/local/src/*) mounts+=(--bind /usr/local/src /usr/local/src) ;;
    "${XDG_RUNTIME_DIR:-/nowhere}"/*) ;;
    /var/* | /run/*)
      if [ -f "$path" ] && [ "$path" != "${XAUTHORITY:-}" ]; then
        path=${path%/*}
      fi
      mounts+=(--bind "$path" "$path")
      ;;
  esac
}

# show_files ARGUMENT...: sees to it that the files among the arguments are visible inside.
show_files ()
{
  local argument
  for argument in "$@"; do
    [ -e "$argument" ] || continue
    case $(realpath "$argument") in
      /usr/src/* | /usr/local/src/*) ;;
      /usr/* | /etc/* | /boot/*) die "$argument lies in a part of the system that Okr does not see; copy it to your home folder." ;;
    esac
    visible_files+=("$argument")
  done
}

# enter_userland COMMAND...: becomes a command in the userland, in the same folder. Settings go to
# a plain file, because the system's dconf may be missing or speak another version.
enter_userland ()
{
  local mounts environment=() user group
  userland_mounts "${visible_files[@]}"
  mapfile -d '' environment < <(userland_environment)
  user=$(getent passwd "$(id -u)") || user="user:x:$(id -u):$(id -g)::$HOME:/bin/bash"
  group=$(getent group "$(id -g)") || group="user:x:$(id -g):"
  exec env -i "${environment[@]}" \
    PATH="$build_dir/install/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" \
    XDG_DATA_DIRS="$build_dir/install/share:/usr/local/share:/usr/share" \
    GSETTINGS_SCHEMA_DIR="$build_dir/install/share/glib-2.0/schemas" \
    SHELL=/bin/bash \
    GSETTINGS_BACKEND="${GSETTINGS_BACKEND:-keyfile}" \
    "$(command -v bwrap)" "${mounts[@]}" \
    --perms 0644 --ro-bind-data 11 /etc/passwd --perms 0644 --ro-bind-data 12 /etc/group \
    --die-with-parent --chdir "$PWD" -- "$@" \
    11< <(grep -v "^[^:]*:[^:]*:$(id -u):" "$userland/etc/passwd"; printf '%s\n' "$user") \
    12< <(grep -v "^[^:]*:[^:]*:$(id -g):" "$userland/etc/group"; printf '%s\n' "$group")
}
