#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: packaging/setup.sh [--check]
# Installs the Debian 12 packages that Kith needs and that are missing (packaging/debian-packages.txt), by
# apt, through sudo when you are not root. Does nothing when all are there.
#   --check  only says what is missing (exit status 1 if something is)
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

check=no
case ${1:-} in
    "") ;;
    --check) check=yes ;;
    -h | --help) print_help "$0"; exit 0 ;;
    *) fail "setup.sh does not know '$1'; see $0 --help." ;;
esac

mapfile -t wanted < <(sed 's/#.*//; s/[[:space:]]//g; /^$/d' "$kith_root/packaging/debian-packages.txt")

command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || fail \
    "This system has no apt. Kith's set-up is made for Debian 12; elsewhere, install what packaging/debian-packages.txt lists and build with cmake --preset release."

installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' | sed -n 's/ installed$//p')
mapfile -t missing < <(comm -23 <(printf '%s\n' "${wanted[@]}" | sort -u) <(sort -u <<<"$installed"))
if [ ${#missing[@]} = 0 ]; then
    [ $check = no ] || say "All packages are installed."
    exit 0
fi
if [ $check = yes ]; then
    say "Missing packages: ${missing[*]}"
    exit 1
fi

system=$(. /etc/os-release 2>/dev/null && echo "${ID:-unknown} ${VERSION_ID:-}" || echo unknown)
[ "$system" = "debian 12" ] || say "This is $system; Kith is made for Debian 12. Trying its package names here."

as_root=()
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail \
        "Packages are missing and there is no sudo. As root, run: apt-get install --no-install-recommends ${missing[*]}"
    as_root=(sudo)
fi

apt() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 \
        apt-get -q -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300 "$@"
}

say "Installing ${#missing[@]} Debian packages (${as_root:+through }${as_root[0]:-as root}): ${missing[*]}"
# A broken source of somebody's own must not stop us when the packages can be had elsewhere.
updated=yes
apt -o APT::Update::Error-Mode=any update || updated=no
if ! apt install -y --no-install-recommends "${missing[@]}"; then
    [ $updated = yes ] || fail \
        "The package sources could not be reached. Is there a network connection? The messages of apt are above."
    fail "apt could not install the packages; its messages are above. Nothing else of Kith was changed."
fi
say "All packages are installed."
