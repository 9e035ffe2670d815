#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: packaging/lint.sh [PRESET]
# Checks the form of every source with clang-format, and the modules that know neither Qt nor pictures with
# those checks of clang-tidy that are quick; PRESET (default: release) is the build whose compile commands are read.
# Both tools judge differently from version to version: only Debian 12's (14) are asked. Exit status: 0 all
# well, 1 something is wrong, 2 skipped for want of the tools.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

case ${1:-} in
    -h | --help) print_help "$0"; exit 0 ;;
esac
preset=${1:-release}
cd "$kith_root"

for tool in clang-format-14 clang-tidy-14; do
    command -v $tool >/dev/null || { say "Format and lint are skipped: there is no $tool."; exit 2; }
done

status=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT
find app core ui tests \( -name '*.cpp' -o -name '*.h' \) -print0 \
    | xargs -0 -n 60 -P "$(nproc)" clang-format-14 --dry-run -Werror || status=1

checks='-*,bugprone-dangling-handle,bugprone-infinite-loop,bugprone-sizeof-expression'
checks+=',bugprone-string-constructor,bugprone-unused-raii,bugprone-unused-return-value,bugprone-use-after-move'
checks+=',misc-unused-alias-decls,misc-unused-using-decls,modernize-use-override,performance-for-range-copy'
checks+=',performance-move-const-arg,performance-unnecessary-copy-initialization,readability-container-size-empty'
# clang 14 cannot read the views of GCC 12's library: sources with them are left out.
find core/model core/lists core/folders core/storage core/grouping -name '*.cpp' -print0 \
    | xargs -0 grep -LZE 'std::(views|ranges::(unique|remove|remove_if|subrange|equal_range|partition))' \
    | xargs -0 -n 4 -P "$(nproc)" clang-tidy-14 -p "build/$preset" --quiet --checks="$checks" \
        --warnings-as-errors='*' >"$log" 2>&1 || status=1
grep -vE 'warnings? generated|^Suppressed|^Use -header' "$log" || true

[ $status = 0 ] && say "Format and lint: nothing to mend." || say "Format or lint found something; it is above."
exit $status
