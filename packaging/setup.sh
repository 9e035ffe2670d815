#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: packaging/setup.sh [--check] [--no-tests]
# Installs the Debian packages that Kith needs and that are missing (packaging/debian-packages.txt; the same
# for Debian 12 and 13), by apt, through sudo when you are not root. Does nothing when all are there.
#   --check     only says what is missing (exit status 1 if something is)
#   --no-tests  leaves out what only the tests need
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

check=no
tests=yes
for argument in "$@"; do
    case $argument in
        --check) check=yes ;;
        --no-tests) tests=no ;;
        -h | --help) print_help "$0"; exit 0 ;;
        *) fail "setup.sh does not know '$argument'; see $0 --help." ;;
    esac
done

# packages [yes|no]: with those below the heading "# Tests", or without.
packages() {
    awk -v tests="$1" '/^# Tests/ {test = 1} tests == "yes" || !test {sub(/#.*/, ""); if (NF) print $1}' \
        "$kith_root/packaging/debian-packages.txt"
}

mapfile -t wanted < <(packages "$tests")

command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || fail \
    "This system has no apt. Kith's set-up is made for Debian 12 and 13; elsewhere, install what packaging/debian-packages.txt lists and build with cmake --preset release."

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
case $system in
    "debian 12" | "debian 13") ;;
    *) say "This is $system; Kith is made for Debian 12 and 13. Trying their package names here." ;;
esac

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
