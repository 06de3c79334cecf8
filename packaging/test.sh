#!/bin/sh
# Sets up what is missing and runs every check; arguments go to pytest. Fails when any of the checks does.
set -eu
cd -P -- "$(dirname -- "$0")/.."
. packaging/setup.sh

tools=""
command -v soffice >/dev/null || tools="$tools libreoffice-writer-nogui"
command -v pdftotext >/dev/null || tools="$tools poppler-utils"
command -v Xvfb >/dev/null || tools="$tools xvfb"
command -v xdotool >/dev/null || tools="$tools xdotool"

# shellcheck disable=SC2086  # lists of words
install_packages $program_packages $tools
make_environment
install_lock requirements.lock
install_lock packaging/tests.lock
install_program

failed=0
.venv/bin/python -m ruff check . || failed=1
.venv/bin/python -m ruff format --check . || failed=1
.venv/bin/python -m mypy || failed=1
QT_QPA_PLATFORM=offscreen .venv/bin/python -m pytest "$@" || failed=$?
exit "$failed"
