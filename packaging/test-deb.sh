#!/usr/bin/env bash
# Tries a .deb the way a person meets it, in a fresh Debian 12 of its own: install an older version, open it by its
# desktop entry, make a workspace, run a meeting with the room open, export, close, upgrade, find everything again,
# remove, purge. Needs root, debootstrap and Debian's mirror; says what it saw, and fails at the first thing that is not so.
#
#   packaging/test-deb.sh [--root DIR] [--pictures DIR] OLD.deb NEW.deb
set -eu
root=/var/tmp/wheelhouse-debian pictures=
while [ $# -gt 2 ]; do
    case $1 in
        --root) root=$2; shift 2 ;;
        --pictures) pictures=$2; shift 2 ;;
        *) break ;;
    esac
done
[ $# = 2 ] || { sed -n '6s/^# *//p' "$0" >&2; exit 2; }
old=$(realpath "$1") new=$(realpath "$2")
display=:76
step=0

say() { step=$((step + 1)); printf '%2d  %s\n' "$step" "$*"; }
fail() { printf 'NOT SO: %s\n' "$*" >&2; picture failed; exit 1; }
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
host() { inside setpriv --reuid=1000 --regid=1000 --clear-groups env HOME=/home/host USER=host DISPLAY=$display \
    XDG_RUNTIME_DIR=/tmp/runtime-host PATH=/usr/bin:/bin LC_ALL=C.UTF-8 sh -c "cd; $1"; }
key() { host "xdotool key --clearmodifiers $*"; }
picture() {
    [ -z "$pictures" ] || { mkdir -p "$pictures"; host 'xwd -root -silent' >"$pictures/$1.xwd" 2>/dev/null || true; }
}
# Waits until a command succeeds inside, at most three minutes.
until_host() {
    local what=$1 end=$((SECONDS + 180))
    while ! host "$2" >/dev/null 2>&1; do
        [ $SECONDS -lt $end ] || fail "$what"
        sleep 0.3
    done
}
[ "$(id -u)" = 0 ] || fail "this needs root"

if [ ! -x "$root/usr/bin/apt-get" ]; then
    command -v debootstrap >/dev/null || fail "debootstrap is missing (apt-get install debootstrap)"
    debootstrap --variant=minbase --include=ca-certificates bookworm "$root" http://deb.debian.org/debian >/dev/null
    cp /etc/apt/apt.conf.d/* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
fi
cp /etc/resolv.conf "$root/etc/resolv.conf"
# A system of its own has a disk of its own: programs ask how much room is left on it.
mountpoint -q "$root" || mount --bind "$root" "$root"
mountpoint -q "$root/proc" || mount --bind /proc "$root/proc"
xvfb=
cleanup() {
    host 'for pid in $(pgrep -u host -f "[a]pp.wheelhouse.app.Main"); do kill $pid; done' 2>/dev/null || true
    [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
    umount "$root/proc" 2>/dev/null || true
    umount "$root" 2>/dev/null || true
}
trap cleanup EXIT
if ! inside sh -c 'command -v xdotool && command -v xwd && command -v Xvfb && command -v pgrep && command -v gio && command -v wmctrl' >/dev/null; then
    inside apt-get -qq update
    inside apt-get -qq install -y --no-install-recommends xvfb openbox xdotool libgtk-3-bin desktop-file-utils \
        shared-mime-info hicolor-icon-theme x11-apps libglib2.0-bin wmctrl poppler-utils procps man-db >/dev/null 2>&1
fi
inside dpkg --purge wheelhouse >/dev/null 2>&1 || true
inside sh -c 'id host >/dev/null 2>&1 || useradd -m -u 1000 host; rm -rf /home/host; cp -r /etc/skel /home/host
    chown -R host:host /home/host; mkdir -p /tmp/runtime-host; chown host /tmp/runtime-host; chmod 700 /tmp/runtime-host; chmod 1777 /tmp'
[ -c "$root/dev/null" ] || fail "the Debian in $root has no /dev/null"
cp "$old" "$root/tmp/old.deb"
cp "$new" "$root/tmp/new.deb"

inside apt-get -qq install -y --no-install-recommends /tmp/old.deb >/dev/null 2>&1 || fail "the older version installs"
oldversion=$(inside dpkg-query -W -f '${Version}' wheelhouse)
say "installed version $oldversion with what it depends on"
[ "$(host 'wheelhouse --version')" != "" ] || fail "the command answers"
inside test -f /usr/share/applications/wheelhouse.desktop || fail "there is a desktop entry"
inside desktop-file-validate /usr/share/applications/wheelhouse.desktop || fail "the desktop entry is right"
: >"$root/home/host/some.whbundle"
printf 'x' >"$root/home/host/some.whbundle"
host 'gio info -a standard::content-type some.whbundle' | grep -q application/vnd.wheelhouse.bundle || fail "a bundle is known as one"
host 'gio mime application/vnd.wheelhouse.bundle' | grep -q wheelhouse.desktop || fail "a bundle opens with it"
rm "$root/home/host/some.whbundle"
say "desktop entry valid; a .whbundle is application/vnd.wheelhouse.bundle and opens with wheelhouse.desktop"

chroot "$root" Xvfb $display -screen 0 1366x768x24 -nolisten tcp >/dev/null 2>&1 &
xvfb=$!
until_host "the display is there" "xdotool getdisplaygeometry"
host 'openbox >/dev/null 2>&1 &'
until_host "the window manager is there" "wmctrl -m"
data=/home/host/.local/share/wheelhouse
settings=/home/host/.config/wheelhouse
logged() { host "cat $settings/logs/*.log 2>/dev/null | grep -c '$1'" || true; }

open_by_entry() {
    local frames
    frames=$(logged 'First frame')
    host 'gtk-launch wheelhouse >/dev/null 2>&1 </dev/null &'
    until_host "the window stands" "xdotool search --onlyvisible --name Wheelhouse && [ \$(cat $settings/logs/*.log | grep -c 'First frame') -gt $frames ]"
    host "xdotool search --onlyvisible --name Wheelhouse | head -1 | xargs -I{} xdotool windowactivate --sync {}"
}
close_window() {
    host "wmctrl -c Wheelhouse" || true
    until_host "the program ends" "! pgrep -u host -f '[a]pp.wheelhouse.app.Main'"
}

open_by_entry
picture welcome
say "opened by the desktop entry: $(host "cat $settings/logs/*.log | grep -o 'First frame after.*' | tail -1")"
key Return
until_host "a workspace with the sample is made" "test -d $data/sample/log && grep -q 'Usable' $settings/logs/*.log"
say "made a workspace from the welcome page: $(host "cat $settings/logs/*.log | grep -o 'Usable after.*' | tail -1")"
workspace=$data/sample
picture today
key ctrl+2
sleep 2
key Down
key Return
sleep 2
key F5
until_host "a meeting runs" "grep -l '\"running\"' $workspace/log/*"
sleep 2
picture live
host "xdotool type --delay 20 'd: the walk through the package is done'"
key Return
until_host "what was typed is in the log" "grep -l 'the walk through the package is done' $workspace/log/*"
host 'xdotool search --onlyvisible --name Presentation' >/dev/null || fail "the room is open"
picture room
say "ran a meeting with the room open, typed a decision; it is in the log"
close_window
host "wheelhouse -w $workspace export pre-read B -o /home/host/pre-read.pdf" >/dev/null || fail "a pre-read is exported"
pages=$(host 'pdfinfo pre-read.pdf | sed -n "s/^Pages: *//p"')
[ "${pages:-0}" -gt 0 ] || fail "the pre-read has pages"
say "closed the window; exported a pre-read of $pages pages"
host "wheelhouse -w $workspace check" >/dev/null || fail "the workspace is sound"
before=$(host "wheelhouse -w $workspace list decision --json" | sha256sum)
history=$(host "cd $workspace/log && sha256sum *")

inside apt-get -qq install -y --no-install-recommends /tmp/new.deb >/dev/null 2>&1 || fail "the present version installs over it"
newversion=$(inside dpkg-query -W -f '${Version}' wheelhouse)
[ "$newversion" != "$oldversion" ] || fail "the version is another one"
[ "$(host "cd $workspace/log && sha256sum *")" = "$history" ] || fail "the upgrade left the log alone"
[ "$(host "wheelhouse -w $workspace list decision --json" | sha256sum)" = "$before" ] || fail "the decisions are the same"
host "wheelhouse -w $workspace check" >/dev/null || fail "the workspace is sound after the upgrade"
say "upgraded from $oldversion to $newversion: log untouched, decisions the same, check sound"
open_by_entry
until_host "the workspace is open again" "[ \$(cat $settings/logs/*.log | grep -c Usable) -ge 2 ]"
picture upgraded
say "opened again: $(host "cat $settings/logs/*.log | grep -o 'Usable after.*' | tail -1")"
close_window
inside man -w wheelhouse >/dev/null 2>&1 || inside test -f /usr/share/man/man1/wheelhouse.1.gz || say "(this Debian was set up without manual pages)"
inside apt-get -qq remove -y wheelhouse >/dev/null 2>&1 || fail "it can be removed"
inside dpkg --purge wheelhouse >/dev/null 2>&1 || fail "it can be purged"
left=$(inside sh -c 'ls -d /usr/lib/wheelhouse /usr/bin/wheelhouse /usr/share/applications/wheelhouse.desktop /usr/share/doc/wheelhouse /etc/wheelhouse 2>/dev/null' || true)
[ -z "$left" ] || fail "nothing is left of it: $left"
[ "$(host "cd $workspace/log && sha256sum *" | awk '{print $2}' | head -1)" != "" ] || fail "the workspace is still there"
host "grep -q 'the walk through the package is done' $workspace/log/*" || fail "the workspace is intact"
say "removed and purged: nothing left of the program, the workspace intact"
