#!/usr/bin/env bash
# Builds the program twice, in two folders, and says whether every file came out the same; then makes the packages twice.
#
# Two files are no work of the build but notes the Java machine made while it watched a run (app/*.aot): what ran on which
# thread first is in them, so no two are alike. They are inputs of a package. The second package is made with the notes of
# the first build and must be the same to the byte.
#
#   packaging/twice.sh [MAVEN OPTION]...
#   packaging/twice.sh --no-build FIRST SECOND [tar|deb|rpm]...      two images that are there already
set -eu
cd "$(dirname "$0")/.."
kinds=()
work=$(mktemp -d "${TMPDIR:-/tmp}/wheelhouse-twice.XXXXXX")
trap 'rm -rf "$work"' EXIT

if [ "${1:-}" = --no-build ]; then
    first=$2 second=$3
    shift 3
    kinds=("$@")
else
    for copy in first second; do
        mkdir -p "$work/$copy"
        git archive HEAD | tar -C "$work/$copy" -xf -
        (cd "$work/$copy" && mvn -q -DskipTests -Dmaven.test.skip=true "$@" package)
    done
    first=$work/first/target/wheelhouse second=$work/second/target/wheelhouse
fi
sums() { (cd "$1" && find . -type f ! -name '*.aot' -printf '%P\0' | sort -z | xargs -0 sha256sum); }
sums "$first" >"$work/one"
sums "$second" >"$work/two"
if ! diff "$work/one" "$work/two" >"$work/differences"; then
    echo "These files are not the same in both builds:" >&2
    awk '/^[<>]/ { print $3 }' "$work/differences" | sort -u >&2
    exit 1
fi
echo "two builds: $(wc -l <"$work/one") files, all the same (sha256 over all: $(sha256sum <"$work/one" | cut -c1-16)…)"
cp -a "$second" "$work/image"
cp -a "$first"/app/*.aot "$work/image/app/"
packaging/linux.sh --image "$first" --out "$work/packages1" ${kinds[@]+"${kinds[@]}"} >/dev/null
packaging/linux.sh --image "$work/image" --out "$work/packages2" ${kinds[@]+"${kinds[@]}"} >/dev/null
for package in "$work"/packages1/*; do
    name=$(basename "$package")
    if cmp -s "$package" "$work/packages2/$name"; then
        echo "same bytes: $name $(sha256sum <"$package" | cut -c1-16)…"
    else
        echo "NOT the same bytes: $name" >&2
        failed=yes
    fi
done
[ -z "${failed:-}" ]
