#!/bin/sh
# Renews both lock files from pyproject.toml; needs uv. `sh packaging/lock.sh --upgrade` takes newer versions.
set -eu
cd -P -- "$(dirname -- "$0")/.."

compile() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --only-binary :all: \
        --no-annotate --custom-compile-command "sh packaging/lock.sh" "$@"
}

compile "$@" pyproject.toml --output-file requirements.lock
compile "$@" --group dev --constraint requirements.lock --output-file packaging/tests.lock
