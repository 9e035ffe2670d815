# SPDX-FileCopyrightText: 2026 The Kith developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by setup.sh, run.sh and test.sh: sourced, never run. Needs bash and coreutils alone.

kith_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
kith_command=$(basename "$0")

say() { printf 'kith: %s\n' "$*"; }

# fail SENTENCE: says what is wrong and ends the script.
fail() {
    printf 'kith: %s\n' "$*" >&2
    exit 1
}

# print_help FILE: the comment block at the head of a script is its help.
print_help() { sed -n '4,/^[^#]/{/^#/s/^# \{0,1\}//p}' "$1"; }

# As many compilers as cores, but no more than the memory bears (about 1.2 GB each).
compile_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable/ {print int($2 / 1200000)}' /proc/meminfo 2>/dev/null || true)
    [ "${memory:-0}" -ge 1 ] || memory=1
    echo $((cores < memory ? cores : memory))
}

# build_preset PRESET [TARGETS [CMAKE-OPTION...]]: configures and builds the targets (one word, parted by
# blanks), or everything; the configure log is shown only when it fails.
build_preset() {
    local preset=$1 targets=${2:-} log="$kith_root/build/configure-$1.log"
    shift $(($# < 2 ? $# : 2))
    mkdir -p "$kith_root/build"
    cd "$kith_root"
    if ! cmake --preset "$preset" "$@" >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        fail "The build could not be configured; the reason is above (whole log: $log)."
    fi
    say "Building ($preset). The first time takes several minutes."
    cmake --build --preset "$preset" -j "$(compile_jobs)" ${targets:+--target $targets} \
        || fail "The build failed; the first error above is the reason."
}
