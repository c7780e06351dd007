#!/usr/bin/env bash
# Makes packages for Linux out of the image: a .tar.gz to unpack anywhere, a .deb and an .rpm.
#
# The packages are put together here and not by jpackage: it gives no say in maintainer scripts, in where files go and
# in dates, makes a launcher of its own that knows neither commands nor caches, and its .deb puts what the desktop needs
# into a postinst that fails where there is no desktop. Here Debian's own triggers take in the desktop entry, the icons
# and the file type, so that no script runs as root at all. Nothing in a package belongs to a user: removing or purging
# it leaves workspaces and settings alone.
set -eu
cd "$(dirname "$0")/.."

usage() {
    cat <<'TEXT'
packaging/linux.sh [--image DIR] [--out DIR] [--version VERSION] [--dry-run] [tar|deb|rpm]...
  makes the named packages, or all that this system can make, out of an image
  --image DIR        the image (default: target/wheelhouse, which `mvn -DskipTests package` makes)
  --out DIR          where the packages go (default: target/packages)
  --version VERSION  the version (default: the one of pom.xml)
  --dry-run          check what is needed and print what would be done
TEXT
}
image=target/wheelhouse out=target/packages version= dry= kinds=()
while [ $# -gt 0 ]; do
    case $1 in
        --image) image=$2; shift ;;
        --out) out=$2; shift ;;
        --version) version=$2; shift ;;
        --dry-run) dry=yes ;;
        -h | --help) usage; exit 0 ;;
        tar | deb | rpm) kinds+=("$1") ;;
        *) usage >&2; exit 2 ;;
    esac
    shift
done
: "${version:=$(sed -n 's#^  <version>\(.*\)</version>#\1#p' pom.xml | head -1)}"
stamp=$(sed -n 's#.*<project.build.outputTimestamp>\(.*\)</project.build.outputTimestamp>.*#\1#p' pom.xml)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(date -u -d "$stamp" +%s)}
export SOURCE_DATE_EPOCH LC_ALL=C TZ=UTC
umask 022

say() { printf '%s\n' "$*"; }
fail() { printf 'linux.sh: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
for file in bin/wheelhouse app/start.jar app/cockpit.aot app/command.aot runtime/bin/java runtime/lib/modules \
    share/wheelhouse.desktop share/wheelhouse-mime.xml share/wheelhouse.1 share/wheelhouse.bash; do
    [ -e "$image/$file" ] || fail "$image has no $file: run 'mvn -DskipTests package' first"
done
if [ ${#kinds[@]} = 0 ]; then
    kinds=(tar)
    if have dpkg-deb; then kinds+=(deb); else say "no dpkg-deb here: no .deb"; fi
    if have rpmbuild; then kinds+=(rpm); else say "no rpmbuild here: no .rpm"; fi
fi
case $(uname -m) in
    x86_64) debarch=amd64 rpmarch=x86_64 ;;
    aarch64) debarch=arm64 rpmarch=aarch64 ;;
    *) fail "no name for this processor: $(uname -m)" ;;
esac
for kind in "${kinds[@]}"; do
    case $kind in
        deb) have dpkg-deb || fail "dpkg-deb is missing" ;;
        rpm) have rpmbuild || fail "rpmbuild is missing (apt-get install rpm)" ;;
    esac
done
if [ -n "$dry" ]; then
    say "image $image, $(du -sh "$image" | cut -f1); version $version; dated $(date -u -d "@$SOURCE_DATE_EPOCH" +%F)"
    for kind in "${kinds[@]}"; do
        case $kind in
            tar) say "tar | gzip > $out/wheelhouse-$version-linux-$rpmarch.tar.gz" ;;
            deb) say "dpkg-deb --root-owner-group -Zzstd --build > $out/wheelhouse_${version}_$debarch.deb" ;;
            rpm) say "rpmbuild -bb > $out/wheelhouse-$version-1.$rpmarch.rpm" ;;
        esac
    done
    exit 0
fi

mkdir -p "$out"
out=$(cd "$out" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/wheelhouse-packages.XXXXXX")
trap 'rm -rf "$work"' EXIT

# Same dates and rights wherever it was made. The dates of app/ and runtime/ are those of the image already: the caches
# are used only with the very files they were made from, dates included.
settle() {
    find "$1" -type d -exec chmod 755 {} +
    find "$1" -type f -perm /111 -exec chmod 755 {} +
    find "$1" -type f ! -perm /111 -exec chmod 644 {} +
    find "$1" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

make_tar() {
    local name=wheelhouse-$version
    cp -a "$image" "$work/$name"
    settle "$work/$name"
    tar -C "$work" --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner -cf - "$name" \
        | gzip -n -6 >"$out/$name-linux-$rpmarch.tar.gz"
    rm -rf "${work:?}/$name"
    say "$out/$name-linux-$rpmarch.tar.gz"
}

# What both kinds of package put into the system.
stage() {
    root=$work/root
    [ -d "$root" ] && return
    mkdir -p "$root/usr/lib/wheelhouse" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/mime/packages" \
        "$root/usr/share/man/man1" "$root/usr/share/bash-completion/completions" "$root/usr/share/doc/wheelhouse" \
        "$root/usr/share/icons/hicolor/scalable/apps"
    cp -a "$image/app" "$image/runtime" "$image/bin" "$root/usr/lib/wheelhouse/"
    rm -f "$root/usr/lib/wheelhouse/bin/wheelhouse.cmd"
    ln -s ../lib/wheelhouse/bin/wheelhouse "$root/usr/bin/wheelhouse"
    cp "$image/share/wheelhouse.desktop" "$root/usr/share/applications/"
    cp "$image/share/wheelhouse-mime.xml" "$root/usr/share/mime/packages/wheelhouse.xml"
    gzip -n -9 <"$image/share/wheelhouse.1" >"$root/usr/share/man/man1/wheelhouse.1.gz"
    cp "$image/share/wheelhouse.bash" "$root/usr/share/bash-completion/completions/wheelhouse"
    cp icons/wheelhouse.svg "$root/usr/share/icons/hicolor/scalable/apps/wheelhouse.svg"
    local size
    for size in 16 32 48 64 128 256 512; do
        mkdir -p "$root/usr/share/icons/hicolor/${size}x$size/apps"
        cp "icons/wheelhouse-$size.png" "$root/usr/share/icons/hicolor/${size}x$size/apps/wheelhouse.png"
    done
    if [ -d "$image/share/doc" ]; then cp -r "$image/share/doc/." "$root/usr/share/doc/wheelhouse/"; fi
    {
        echo 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/'
        echo 'Upstream-Name: Wheelhouse'
        echo 'Comment: The licences of the libraries and of the Java runtime it brings along stand beside this file'
        echo ' and in /usr/lib/wheelhouse/runtime/legal.'
        echo
        echo 'Files: *'
        echo 'Copyright: the Wheelhouse project'
        echo 'License: Apache-2.0'
        sed 's/^$/./; s/^/ /' LICENSE
    } >"$root/usr/share/doc/wheelhouse/copyright"
    settle "$root"
}

make_deb() {
    stage
    local deb=$work/deb
    cp -al "$root" "$deb"
    mkdir -p "$deb/DEBIAN"
    cat >"$deb/DEBIAN/control" <<TEXT
Package: wheelhouse
Version: $version
Architecture: $debarch
Maintainer: Wheelhouse maintainers <wheelhouse@example.org>
Installed-Size: $(du -k -s --apparent-size "$root" | cut -f1)
Depends: libc6 (>= 2.34), libfontconfig1, libfreetype6, libgl1, libgtk-3-0 | libgtk-3-0t64, libx11-6, libxtst6, libxxf86vm1, zlib1g
Recommends: desktop-file-utils, shared-mime-info, hicolor-icon-theme, gnome-keyring | libsecret-1-0
Section: editors
Priority: optional
Description: cockpit for running executive sessions
 Prepare sessions, run them with notes and clocks while a projector shows the
 room only what is meant for it, follow up decisions, actions and figures.
 Works offline; a workspace is a folder. Brings its own Java runtime along.
TEXT
    (cd "$root" && find . -type f -printf '%P\0' | sort -z | xargs -0 md5sum) >"$deb/DEBIAN/md5sums"
    chmod 644 "$deb/DEBIAN/control" "$deb/DEBIAN/md5sums"
    touch -d "@$SOURCE_DATE_EPOCH" "$deb/DEBIAN/control" "$deb/DEBIAN/md5sums" "$deb/DEBIAN" "$deb"
    dpkg-deb --root-owner-group --threads-max=1 -Zzstd -z12 --build "$deb" "$out/wheelhouse_${version}_$debarch.deb" >/dev/null
    rm -rf "$deb"
    say "$out/wheelhouse_${version}_$debarch.deb"
}

make_rpm() {
    stage
    mkdir -p "$work/rpm"
    cat >"$work/wheelhouse.spec" <<TEXT
Name: wheelhouse
Version: $version
Release: 1
Summary: Cockpit for running executive sessions
License: Apache-2.0
AutoReqProv: no
Requires: gtk3, fontconfig, freetype, libX11, libXtst, libXxf86vm, zlib
Recommends: desktop-file-utils, shared-mime-info, hicolor-icon-theme
%description
Prepare sessions, run them with notes and clocks while a projector shows the
room only what is meant for it, follow up decisions, actions and figures.
Works offline; a workspace is a folder. Brings its own Java runtime along.
%install
cp -a "$root/." %{buildroot}/
%files
/usr/lib/wheelhouse
/usr/bin/wheelhouse
/usr/share/applications/wheelhouse.desktop
/usr/share/mime/packages/wheelhouse.xml
/usr/share/man/man1/wheelhouse.1.gz
/usr/share/bash-completion/completions/wheelhouse
/usr/share/icons/hicolor/*/apps/wheelhouse.*
/usr/share/doc/wheelhouse
TEXT
    # Nothing is to be stripped, compressed anew or given another date: the caches are used only with these very files.
    rpmbuild -bb --quiet --target "$rpmarch" --buildroot "$work/rpmroot" --define "_topdir $work/rpm" --define "_rpmdir $work/rpm" \
        --define '__os_install_post %{nil}' --define 'debug_package %{nil}' --define '_build_id_links none' \
        --define '_buildhost wheelhouse' --define 'use_source_date_epoch_as_buildtime 1' \
        --define 'clamp_mtime_to_source_date_epoch 1' --define '_binary_payload w12.zstdio' \
        "$work/wheelhouse.spec"
    mv "$work/rpm/$rpmarch/wheelhouse-$version-1.$rpmarch.rpm" "$out/"
    say "$out/wheelhouse-$version-1.$rpmarch.rpm"
}

for kind in "${kinds[@]}"; do "make_$kind"; done
