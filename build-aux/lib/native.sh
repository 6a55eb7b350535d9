# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154 # common.sh sets what they share
#
# Building with the system's own libraries: is the system new enough, and which packages are
# missing under which name. Used by common.sh.

# kind:what, needed for run or test, then the package in apt, dnf, pacman and zypper
native_needs ()
{
  cat <<'END'
command:cc                      run   gcc                  gcc                       gcc                gcc
header:stdlib.h                 run   libc6-dev            glibc-devel               glibc              glibc-devel
command:meson                   run   meson                meson                     meson              meson
command:ninja                   run   ninja-build          ninja-build               ninja              ninja
command:pkg-config              run   pkgconf              pkgconf-pkg-config        pkgconf            pkgconf-pkg-config
command:msgfmt                  run   gettext              gettext                   gettext            gettext-tools
command:glib-compile-resources  run   libglib2.0-dev-bin   glib2-devel               glib2-devel        glib2-devel
command:glib-compile-schemas    run   libglib2.0-bin       glib2                     glib2              glib2-tools
command:gtk4-builder-tool       run   libgtk-4-bin         gtk4-devel                gtk4               gtk4-tools
command:update-desktop-database run   desktop-file-utils   desktop-file-utils        desktop-file-utils desktop-file-utils
command:python3                 run   python3              python3                   python             python3
module:gtk4                     run   libgtk-4-dev         gtk4-devel                gtk4               gtk4-devel
module:libadwaita-1             run   libadwaita-1-dev     libadwaita-devel          libadwaita         libadwaita-devel
module:json-glib-1.0            run   libjson-glib-dev     json-glib-devel           json-glib          json-glib-devel
module:sqlite3                  run   libsqlite3-dev       sqlite-devel              sqlite             sqlite3-devel
module:libical                  run   libical-dev          libical-devel             libical            libical-devel
debian:librsvg2-common          run   librsvg2-common      -                         -                  -
command:appstreamcli            test  appstream            appstream                 appstream          AppStream
command:xmllint                 test  libxml2-utils        libxml2                   libxml2            libxml2-tools
command:Xvfb                    test  xvfb                 xorg-x11-server-Xvfb      xorg-server-xvfb   xorg-x11-server-Xvfb
command:openbox                 test  openbox              openbox                   openbox            openbox
command:cage                    test  cage                 cage                      cage               cage
xorg:input/inputtest_drv.so     test  xserver-xorg-core    xorg-x11-server-Xorg      xorg-server        xorg-x11-server
xorg:drivers/dummy_drv.so       test  xserver-xorg-video-dummy xorg-x11-drv-dummy    xf86-video-dummy   xf86-video-dummy
command:dbus-daemon             test  dbus-daemon          dbus-daemon               dbus               dbus-1-daemon
launcher:at-spi-bus-launcher    test  at-spi2-core         at-spi2-core              at-spi2-core       at-spi2-core
python:gi                       test  python3-gi           python3-gobject           python-gobject     python3-gobject
python:Xlib                     test  python3-xlib         python3-xlib              python-xlib        python3-python-xlib
command:sqlite3                 test  sqlite3              sqlite                    sqlite             sqlite3
command:man                     test  man-db               man-db                    man-db             man
END
}

# True when a need of the table above is met.
native_has ()
{
  local kind=${1%%:*} what=${1#*:} folder
  case $kind in
    command) have "$what" ;;
    module) have pkg-config && pkg-config --exists "$what" ;;
    header) printf '#include <%s>\n' "$what" | cc -E -x c -o /dev/null - 2>/dev/null ;;
    debian) ! have dpkg-query || dpkg-query -s "$what" >/dev/null 2>&1 ;;
    python) python3 -c "import $what" 2>/dev/null ;;
    xorg)
      for folder in /usr/lib/xorg/modules /usr/lib64/xorg/modules; do
        [ -e "$folder/$what" ] && return
      done
      false
      ;;
    launcher)
      for folder in /usr/libexec /usr/lib /usr/lib/at-spi2-core /usr/libexec/at-spi2; do
        [ -x "$folder/$what" ] && return
      done
      false
      ;;
  esac
}

# version_at_least HAVE WANTED
version_at_least ()
{
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

# True when every required module is installed in a good version; 1 when one is too old,
# 2 when one is not installed.
installed_modules_are_good ()
{
  local line missing=0
  have pkg-config || return 2
  for line in "${required_modules[@]}"; do
    if ! pkg-config --exists "${line% *}"; then
      missing=2
    elif ! pkg-config --atleast-version="${line#* }" "${line% *}"; then
      return 1
    fi
  done
  return "$missing"
}

# The version of a package that apt would install, without epoch; nothing if it knows none.
apt_candidate ()
{
  LC_ALL=C apt-cache policy "$1" 2>/dev/null |
    sed -n 's/^  Candidate: \([0-9]*:\)\{0,1\}\([0-9].*\)$/\2/p'
}

# True when the distribution offers GTK and libadwaita as new as Okr needs.
distribution_is_new_enough ()
{
  local id version gtk adwaita
  id=$(os_release ID)
  version=$(os_release VERSION_ID)
  if have apt-cache; then
    gtk=$(apt_candidate libgtk-4-dev)
    adwaita=$(apt_candidate libadwaita-1-dev)
    if [ -n "$gtk" ] && [ -n "$adwaita" ]; then
      version_at_least "$gtk" 4.18 && version_at_least "$adwaita" 1.7
      return
    fi
  fi
  case $id in
    debian) [ -z "$version" ] || version_at_least "$version" 13 ;;
    ubuntu) version_at_least "$version" 25.04 ;;
    fedora) version_at_least "$version" 42 ;;
    arch | archarm | manjaro | endeavouros | cachyos | opensuse-tumbleweed) true ;;
    opensuse-leap) version_at_least "$version" 16.0 ;;
    *) false ;;
  esac
}

# The packages that are missing here for run or test, one a line.
missing_packages ()
{
  local column need wanted_for names
  case $(package_manager) in
    apt) column=0 ;;
    dnf) column=1 ;;
    pacman) column=2 ;;
    zypper) column=3 ;;
    *) column=0 ;;
  esac
  while read -r need wanted_for names; do
    if [ "$1" = run ] && [ "$wanted_for" != run ]; then
      continue
    fi
    if ! native_has "$need"; then
      read -r -a names <<<"$names"
      [ "${names[column]}" = - ] || printf '%s\n' "${names[column]}"
    fi
  done < <(native_needs) | sort -u
}

# prepare_native run|test: installs what is missing.
prepare_native ()
{
  local missing
  mapfile -t missing < <(missing_packages "$1")
  if [ "${#missing[@]}" -gt 0 ]; then
    install_packages 'Okr builds with the libraries of this system; some packages are missing.' "${missing[@]}"
    mapfile -t missing < <(missing_packages "$1")
    [ "${#missing[@]}" -eq 0 ] || die "Still missing after the installation: ${missing[*]}"
  fi
}
