#!/bin/sh
# Checks that the system libraries of Qt's X11 plugin are there (with --tests: also the tools that the tests run).
# As root on Debian or Ubuntu it installs what is missing; otherwise it prints the exact command and stops.
set -eu
cd "$(dirname "$0")/.."

missing=
plugins=$(.venv/bin/python -c 'import PySide6, pathlib; print(pathlib.Path(PySide6.__file__).parent / "Qt/plugins/platforms")')
if ldd "$plugins/libqxcb.so" "$plugins/libqoffscreen.so" 2>/dev/null | grep -q 'not found'; then
    missing="libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
        libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1 libdbus-1-3 libfontconfig1 libglib2.0-0"
fi
if [ "${1:-}" = --tests ]; then
    command -v strace >/dev/null 2>&1 || missing="$missing strace"
    command -v Xvfb >/dev/null 2>&1 || missing="$missing xvfb"
    command -v xauth >/dev/null 2>&1 || missing="$missing xauth"
    command -v dbus-run-session >/dev/null 2>&1 || missing="$missing dbus"
    [ -e /usr/libexec/at-spi-bus-launcher ] || missing="$missing at-spi2-core"
    /usr/bin/python3 -c 'import dbus' 2>/dev/null || missing="$missing python3-dbus"
    command -v xprop >/dev/null 2>&1 || missing="$missing x11-utils"
    command -v xdotool >/dev/null 2>&1 || missing="$missing xdotool"
    command -v unshare >/dev/null 2>&1 || missing="$missing util-linux"
fi
[ -z "$missing" ] && exit 0

# shellcheck disable=SC2086
set -- $missing
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing system libraries: $*"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
else
    echo "System libraries are missing. Run: sudo apt-get install $*" >&2
    exit 1
fi
