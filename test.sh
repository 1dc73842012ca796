#!/usr/bin/env bash
# Builds everything, runs every test, and ends with "N passed, M failed". Needs the .NET 10 SDK and nothing else.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDTERMINALLOGGER=off DOTNET_CLI_UI_LANGUAGE=en

finish() { # passed failed
    printf '\n%d passed, %d failed\n' "$1" "$2"
    [ "$2" -eq 0 ] && [ "$1" -gt 0 ]
    exit
}

if ! command -v dotnet >/dev/null; then
    echo "test.sh: the .NET 10 SDK is missing. Install it from https://dotnet.microsoft.com/download and run this again." >&2
    finish 0 1
fi

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT

if ! dotnet build Dateline.slnx -warnaserror --verbosity quiet; then
    echo "test.sh: the build failed; no test was run." >&2
    finish 0 1
fi

failed_runs=0
for project in test/*/*.csproj; do
    name=$(basename "$project" .csproj)
    echo "== $name"
    # A project that cannot be run at all leaves no results: it counts as one failure, so that nothing goes missing in silence.
    if ! dotnet test "$project" --no-build --verbosity quiet --logger "trx;LogFileName=$name.trx" --results-directory "$results" &&
        [ ! -s "$results/$name.trx" ]; then
        failed_runs=$((failed_runs + 1))
    fi
done

# <Counters total="3" executed="3" passed="3" failed="0" error="0" … />
sum() { # attribute
    cat "$results"/*.trx 2>/dev/null | grep -o '<Counters [^>]*' | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' |
        awk '{ total += $1 } END { print total + 0 }'
}
finish "$(sum passed)" $(($(sum failed) + $(sum error) + $(sum timeout) + $(sum aborted) + failed_runs))
