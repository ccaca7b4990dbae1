#!/bin/sh
# Makes ready what a build needs: system libraries, uv, the locked Python packages.
# `setup.sh browser` adds what the tests need: Chromium, its driver's libatomic, Firefox, and poppler.
set -eu
cd "$(dirname "$0")/.."

libraries="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 python3-venv"
tests="chromium firefox-esr poppler-utils libatomic1"
shell="chromium-headless-shell"
servers="nginx-light caddy apache2-bin"
webkit="webkit2gtk-driver xvfb"

tell() {
  cat >&2 <<TEXT
Samut needs system packages that are not installed: $1
  Debian, Ubuntu   sudo apt-get install -y $2
  Fedora           sudo dnf install -y pango harfbuzz python3 chromium firefox poppler-utils libatomic
  macOS            brew install pango harfbuzz python poppler && brew install --cask google-chrome firefox@esr
  Windows          winget install Python.Python.3.12 Google.Chrome Mozilla.Firefox.ESR; then MSYS2: pacman -S mingw-w64-x86_64-pango mingw-w64-x86_64-poppler
TEXT
  exit 1
}

# Installs Debian packages where that is permitted, else says how.
install() {
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    DEBIAN_FRONTEND=noninteractive apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $2 >/dev/null
  elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then
    sudo apt-get update -qq
    # shellcheck disable=SC2086
    sudo DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $2 >/dev/null
  else
    tell "$1" "$2"
  fi
}

has_library() { ldconfig -p 2>/dev/null | grep -q "$1" || [ "$(uname)" = Darwin ]; }
has_firefox() { command -v firefox-esr >/dev/null || command -v firefox >/dev/null; }
PATH="$PATH:/sbin:/usr/sbin"

if ! has_library libpangoft2-1.0 || ! has_library libharfbuzz-subset || ! python3 -c "import ensurepip" 2>/dev/null; then
  install "Pango, HarfBuzz, Python" "$libraries"
fi
if [ "${1:-}" = browser ]; then
  if ! command -v chromium >/dev/null || ! has_firefox ||
    ! command -v pdftoppm >/dev/null || ! has_library libatomic; then
    install "Chromium, Firefox ESR, poppler, libatomic" "$tests"
  fi
fi

# Chromium without windows takes half the time in tests. Where it cannot be had, Chromium itself serves.
if [ "${1:-}" = browser ] && ! command -v $shell >/dev/null && command -v apt-get >/dev/null &&
  { [ -n "${CI:-}" ] || apt-cache show $shell >/dev/null 2>&1; }; then
  (install "$shell" "$shell") >/dev/null 2>&1 || true
fi

# Debian starts a web server when it installs one, and WebKitGTK is large: only a machine for tests is given them unasked.
if [ "${1:-}" = browser ] && [ -n "${CI:-}" ] && command -v apt-get >/dev/null; then
  if ! command -v nginx >/dev/null || ! command -v caddy >/dev/null || ! command -v apache2 >/dev/null; then
    install "nginx, Caddy, Apache" "$servers"
  fi
  if ! command -v WebKitWebDriver >/dev/null || ! command -v Xvfb >/dev/null; then
    install "WebKitGTK and a screen held in memory" "$webkit"
  fi
fi

uv=$(command -v uv || true)
if [ -z "$uv" ]; then
  if [ ! -x .tools/bin/uv ]; then
    python3 -m venv .tools
    .tools/bin/pip install --quiet --disable-pip-version-check "uv>=0.9"
  fi
  uv=.tools/bin/uv
fi
if [ "${1:-}" = browser ]; then groups=""; else groups="--no-dev --inexact"; fi
# shellcheck disable=SC2086
"$uv" sync --quiet --frozen $groups
