#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: packaging/screenshots.sh [--dev]
# Pictures of every state of the window, in light and dark, on screens of normal and of double density: the
# end-to-end tests use the real window on painted people and keep what they see. They are written to
# build/release/screenshots/{light,dark,light-2x,dark-2x}.
#   --dev  with the dev preset, into build/dev/screenshots
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

preset=release
for argument in "$@"; do
    case $argument in
        --dev) preset=dev ;;
        -h | --help) print_help "$0"; exit 0 ;;
        *) fail "screenshots.sh does not know '$argument'; see $0 --help." ;;
    esac
done

programs=(e2e_painted_test e2e_mistakes_test e2e_states_test)
build_preset $preset "${programs[*]}"
build=$kith_root/build/$preset
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache XDG_STATE_HOME=$home/state
export QT_QPA_PLATFORM=offscreen

status=0
rm -rf "$build/screenshots" "$build"/artefacts/offscreen-*
for density in 1 2; do
    for program in "${programs[@]}"; do
        say "$program, density $density"
        QT_SCALE_FACTOR=$density "$build/tests/e2e/$program" >"$home/log" 2>&1 || { status=1; tail -n 30 "$home/log" >&2; }
    done
done
mkdir -p "$build/screenshots"
for folder in "$build"/artefacts/offscreen-*; do
    cp -r "$folder" "$build/screenshots/${folder##*offscreen-}"
done
say "$(find "$build/screenshots" -name '*.png' | wc -l) pictures in $build/screenshots"
[ $status = 0 ] || fail "A test failed on the way; what it said is above. The pictures up to there were kept."
