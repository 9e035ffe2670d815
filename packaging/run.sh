#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: packaging/run.sh [FOLDER...]
# Installs what is missing, builds Kith and starts its window; the folders, if any, are added and scanned.
# Without a display the same work is done by kith-cli, which prints a summary.
#   KITH_LIBRARY=FILE  works on that library file and not on your own one
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

folders=()
for argument in "$@"; do
    case $argument in
        -h | --help) print_help "$0"; exit 0 ;;
        -*) fail "run.sh does not know '$argument'; see $0 --help." ;;
    esac
    [ -e "$argument" ] || fail "There is no folder '$argument'."
    [ -d "$argument" ] || fail "'$argument' is a file; give the folder that it is in."
    [ -r "$argument" ] && [ -x "$argument" ] || fail "The folder '$argument' cannot be read; its permissions forbid it."
    folders+=("$(cd "$argument" && pwd)")
done

"$kith_root/packaging/setup.sh" --no-tests

library=()
[ -z "${KITH_LIBRARY:-}" ] || library=(--library "$(realpath -m "$KITH_LIBRARY")")

if [ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ]; then
    build_preset release kith -DKITH_BUILD_TESTS=OFF
    say "Starting the window."
    exec "$kith_root/build/release/app/kith" "${library[@]}" "${folders[@]}"
fi

build_preset release kith-cli -DKITH_BUILD_TESTS=OFF
cli=("$kith_root/build/release/app/kith-cli" "${library[@]}")
say "There is no display (neither WAYLAND_DISPLAY nor DISPLAY is set), so kith-cli does the work."
if [ ${#folders[@]} = 0 ]; then
    say "No folder was given. To find the people in a folder of photos: $0 FOLDER"
    [ -z "${KITH_LIBRARY:-}" ] || [ -e "$KITH_LIBRARY" ] || exit 0
else
    "${cli[@]}" scan "${folders[@]}" || fail "The scan failed; the reason is above."
    "${cli[@]}" train || fail "The training failed; the reason is above."
fi
"${cli[@]}" stats
"${cli[@]}" people
say "To go on: '${cli[*]} --help', or run this again where there is a display."
