#!/usr/bin/env bash
# Makes a disk image for macOS with jpackage, on a Mac, out of what `mvn -DskipTests package` built there.
#
#   packaging/macos.sh [--dry-run] [--image DIR] [--out DIR] [--version VERSION]
#
# Signing: MACOS_SIGN_IDENTITY names the "Developer ID Application" certificate in the keychain, MACOS_NOTARY_PROFILE the
# profile that `xcrun notarytool store-credentials` kept. Without them the disk image is unsigned and says so.
# Workspaces lie in ~/Library/Application Support/Wheelhouse; neither installing nor removing touches them.
set -eu
cd "$(dirname "$0")/.."
image=target/wheelhouse out=target/packages version= dry=
while [ $# -gt 0 ]; do
    case $1 in
        --image) image=$2; shift ;;
        --out) out=$2; shift ;;
        --version) version=$2; shift ;;
        --dry-run) dry=yes ;;
        *) sed -n '4s/^# *//p' "$0" >&2; exit 2 ;;
    esac
    shift
done
: "${version:=$(sed -n 's#^  <version>\(.*\)</version>#\1#p' pom.xml | head -1)}"
problems=0
problem() { printf 'macos.sh: %s\n' "$*" >&2; problems=$((problems + 1)); }
run() {
    printf '+'
    printf ' %q' "$@"
    printf '\n'
    [ -n "$dry" ] || "$@"
}
for file in app/start.jar runtime/bin/java runtime/lib/modules; do
    [ -e "$image/$file" ] || problem "$image has no $file: run 'mvn -DskipTests package' first"
done
for size in 16 32 64 128 256 512; do
    [ -f "icons/wheelhouse-$size.png" ] || problem "icons/wheelhouse-$size.png is missing"
done
[ -f LICENSE ] || problem "LICENSE is missing"
# The first number of a Mac's version must not be 0.
case $version in 0.*) bundleversion=1.${version#0.} ;; *) bundleversion=$version ;; esac
case $bundleversion in *[!0-9.]*) problem "jpackage takes only numbers in a version, not $version" ;; esac
if [ "$(uname)" != Darwin ]; then
    [ -n "$dry" ] || problem "a disk image can only be made on macOS (--dry-run checks and prints)"
else
    for tool in jpackage iconutil hdiutil codesign; do
        command -v $tool >/dev/null || problem "$tool is missing"
    done
fi
[ $problems = 0 ] || exit 1

icons=target/wheelhouse.iconset
run mkdir -p "$icons" "$out"
for size in 16 32 128 256 512; do
    run cp "icons/wheelhouse-$size.png" "$icons/icon_${size}x$size.png"
done
run cp icons/wheelhouse-32.png "$icons/icon_16x16@2x.png"
run cp icons/wheelhouse-64.png "$icons/icon_32x32@2x.png"
run cp icons/wheelhouse-256.png "$icons/icon_128x128@2x.png"
run cp icons/wheelhouse-512.png "$icons/icon_256x256@2x.png"
run iconutil --convert icns --output target/wheelhouse.icns "$icons"

association=target/whbundle.properties
printf '+ write %s\n' "$association"
mkdir -p target
printf '%s\n' 'extension=whbundle' 'mime-type=application/vnd.wheelhouse.bundle' 'description=Wheelhouse bundle' \
    'mac.CFBundleTypeRole=Viewer' 'mac.LSHandlerRank=Owner' >"$association"

options=(--type dmg --name Wheelhouse --app-version "$bundleversion" --vendor Wheelhouse
    --description 'A cockpit for running executive sessions' --copyright 'Apache License 2.0' --license-file LICENSE
    --input "$image/app" --main-jar start.jar --main-class app.wheelhouse.app.Main --runtime-image "$image/runtime"
    --icon target/wheelhouse.icns --file-associations "$association" --dest "$out"
    --mac-package-identifier app.wheelhouse --mac-package-name Wheelhouse
    --java-options '--enable-native-access=javafx.graphics,ALL-UNNAMED' --java-options '-XX:+UseG1GC'
    --java-options '-XX:TieredStopAtLevel=1' --java-options '-Xms16m' --java-options '-XX:MinHeapFreeRatio=10'
    --java-options '-XX:MaxHeapFreeRatio=20' --java-options '-Dh2.serializeJavaObject=false'
    --java-options '-Dorg.jooq.no-logo=true' --java-options '-Dorg.jooq.no-tips=true'
    --java-options "-XX:AOTCache=\$APPDIR/cockpit.aot")
if [ -n "${MACOS_SIGN_IDENTITY:-}" ]; then
    options+=(--mac-sign --mac-signing-key-user-name "$MACOS_SIGN_IDENTITY")
else
    echo "unsigned: MACOS_SIGN_IDENTITY is not set"
fi
run jpackage "${options[@]}"
dmg=$out/Wheelhouse-$bundleversion.dmg
if [ -n "${MACOS_NOTARY_PROFILE:-}" ]; then
    run xcrun notarytool submit "$dmg" --keychain-profile "$MACOS_NOTARY_PROFILE" --wait
    run xcrun stapler staple "$dmg"
else
    echo "not notarised: MACOS_NOTARY_PROFILE is not set"
fi
echo "$dmg"
