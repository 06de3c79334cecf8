#!/bin/sh
# Sets up what is missing and runs every check; arguments go to pytest. Fails when any of the checks does.
set -eu
cd -P -- "$(dirname -- "$0")/.."
. packaging/setup.sh

# By command and not by package: a desktop has its own LibreOffice, which must not be replaced.
tools=""
for tool in soffice:libreoffice-writer-nogui pdftotext:poppler-utils Xvfb:xvfb xauth:xauth xdotool:xdotool \
    xmlsec1:xmlsec1 certutil:libnss3-tools softhsm2-util:softhsm2 openssl:openssl tcc:tcc; do
    command -v "${tool%:*}" >/dev/null || tools="$tools ${tool#*:}"
done
[ -e /usr/lib/libreoffice/program/libsclo.so ] || tools="$tools libreoffice-calc-nogui"  # it brings no command
[ -e /usr/lib/python3/dist-packages/uno.py ] || tools="$tools python3-uno"  # nor does this

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
