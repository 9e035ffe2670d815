#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: packaging/test.sh [--sanitizers]
# Installs what is missing, builds Kith (a warning is an error), checks form and lint (packaging/lint.sh) and
# runs every test; the end-to-end tests of the window run a second
# time on a real X server (Xvfb). Screenshots are kept in build/release/artefacts.
#   --sanitizers  then the unit tests again under address, undefined-behaviour and thread sanitizers
# Some tests need photos and networks that are not part of the source:
#   KITH_TEST_DATA=DIR  test photos          (default: ../shared/data if it is there)
#   KITH_MODEL_DIR=DIR  third-party networks (default: ../shared/models/third_party if it is there)
# What is skipped for want of them is listed at the end.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

sanitizers=no
for argument in "$@"; do
    case $argument in
        --sanitizers) sanitizers=yes ;;
        -h | --help) print_help "$0"; exit 0 ;;
        *) fail "test.sh does not know '$argument'; see $0 --help." ;;
    esac
done

beside() { # beside VARIABLE FOLDER: takes the folder when the variable is not set and the folder exists
    local folder="$kith_root/../shared/$2"
    if [ -z "${!1:-}" ] && [ -d "$folder" ]; then
        export "$1=$(cd "$folder" && pwd)"
    fi
    say "$1 is ${!1:-not set}"
}

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
status=0

# run_tests NAME COMMAND...: runs ctest. Every test case is counted by the tests' own listener; a program
# that wrote no line (another framework, or a crash before the first case) counts as one.
run_tests() {
    local name=$1
    shift
    : >"$results/cases"
    KITH_TEST_RESULTS="$results/cases" "$@" -j "$(nproc)" --output-junit "$results/junit.xml" || status=1
    [ -e "$results/junit.xml" ] || fail "The tests could not be started; the reason is above."
    awk -F'\t' -v run="$name" '
        NR == FNR { seen[$1] = 1; if ($2 == "failed") bad[$1] = 1; print run "\t" $0; next }
        match($0, /<testcase name="[^"]*"/) {
            program = substr($0, RSTART + 16, RLENGTH - 17)
            failed = /status="fail"/
            if (!seen[program] || (failed && !bad[program]))
                print run "\t" program "\t" (failed ? "failed" : "passed") "\tthe program as a whole\t"
        }' "$results/cases" "$results/junit.xml" >>"$results/all"
    rm -f "$results/junit.xml"
}

count() { awk -F'\t' -v kind="$1" '$3 == kind {n++} END {print n + 0}' "$results/all"; }

list() { awk -F'\t' -v kind="$1" '$3 == kind {print "  " kind " (" $1 ") " $2 ": " $4 ($5 ? ": " $5 : "")}' "$results/all"; }

"$kith_root/packaging/setup.sh"
build_preset release "" -DKITH_BUILD_TESTS=ON -DKITH_WARNINGS_ARE_ERRORS=ON
cd "$kith_root"
beside KITH_TEST_DATA data
beside KITH_MODEL_DIR models/third_party
: >"$results/all"
rm -rf build/release/artefacts

lint=0
"$kith_root/packaging/lint.sh" release || lint=$?
case $lint in
    0) printf 'lint\tlint.sh\tpassed\tformat and lint\t\n' ;;
    2) printf 'lint\tlint.sh\tskipped\tformat and lint\tclang-format-14 or clang-tidy-14 is missing\n' ;;
    *) printf 'lint\tlint.sh\tfailed\tformat and lint\t\n'; status=1 ;;
esac >>"$results/all"
run_tests release ctest --preset release
if ctest --preset release -N -L '^window$' | grep -q 'Total Tests: [1-9]'; then
    say "The end-to-end tests of the window again, on an X server."
    run_tests xvfb env QT_QPA_PLATFORM=xcb xvfb-run -a -s '-screen 0 1400x900x24' \
        ctest --preset release -L '^window$'
fi
if [ $sanitizers = yes ]; then
    for preset in asan tsan; do
        build_preset "$preset" "" -DKITH_BUILD_TESTS=ON
        run_tests "$preset" ctest --preset "$preset"
    done
fi

list skipped
list failed
[ ! -d build/release/artefacts ] || say "Screenshots: $kith_root/build/release/artefacts"
echo "$(count passed) passed, $(count failed) failed, $(count skipped) skipped"
exit $status
