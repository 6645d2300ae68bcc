#!/bin/sh
# Choose versions anew and write them, with their hashes, to requirements/. Arguments go to uv, as in
# `scripts/pin.sh --upgrade` or `scripts/pin.sh --upgrade-package django`.
set -eu
cd "$(dirname "$0")/.."

compile() {
    file="requirements/$1.txt"
    shift
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-header --no-annotate --output-file "$file" "$@"
}

compile test pyproject.toml --extra postgres --extra notify --group setup --group test --group dev "$@"
compile core pyproject.toml --group setup --constraint requirements/test.txt "$@"
compile production pyproject.toml --extra postgres --extra notify --group setup --constraint requirements/test.txt "$@"
compile uv --group uv "$@"
compile node --group node "$@"
