#!/bin/sh
# Brings resources/i18n/pl.ts up to date with the window's sources and compiles it. Fill in the Polish of
# what is marked as unfinished in pl.ts, then run it again.
set -eu
cd -P -- "$(dirname -- "$0")/.."

find desktop -name '*.py' | LC_ALL=C sort >.venv/sources.lst
.venv/bin/pyside6-lupdate -no-obsolete -locations none -source-language en -target-language pl_PL \
    @.venv/sources.lst -ts resources/i18n/pl.ts
.venv/bin/pyside6-lrelease -silent resources/i18n/pl.ts -qm resources/i18n/pl.qm
if grep -q 'type="unfinished"' resources/i18n/pl.ts; then
    echo "Brakuje tłumaczeń w resources/i18n/pl.ts: są oznaczone słowem unfinished." >&2
    exit 1
fi
