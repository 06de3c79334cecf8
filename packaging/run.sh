#!/bin/sh
# Sets up what is missing and opens the program with the sample file.
# Without a screen it makes the sample documents instead, in sprawozdawca-demo.
set -eu
cd -P -- "$(dirname -- "$0")/.."
. packaging/setup.sh

# shellcheck disable=SC2086  # a list of words
install_packages $program_packages
make_environment
install_lock requirements.lock
install_program

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    exec .venv/bin/sprawozdawca "$@"
fi
say "Ten komputer nie ma ekranu, więc zamiast okna powstaną przykładowe dokumenty: $PWD/sprawozdawca-demo"
exec .venv/bin/sprawozdawca demo sprawozdawca-demo
