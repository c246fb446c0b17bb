# What the measurements of the retrieval tasks share. A script sources this file in the top folder, with its `program`,
# the `needed` programs of bench and `all_tasks`: lines of a task, its corpus and the depth of its run; where not all of
# these are meant unless tasks are named, also with its `default_tasks`.

usage() {
    echo "Usage: FUNDSTELLE_DATA=FOLDER bench/$program [--build DIR] [--work DIR] [TASK...]"
    echo "  --build DIR   where the programs were built (default build/release)"
    echo "  --work DIR    where corpora, indexes and runs go and stay (default: a folder that is removed)"
    [ -z "${default_tasks:-}" ] || echo "  TASK          default: $default_tasks"
}

mistake() {
    echo "$program: $1" >&2
    usage >&2
    exit 2
}

# Sets build, work, data and tasks by the command line.
begin() {
    build=build/release
    work=
    tasks=()
    while [ $# -gt 0 ]; do
        case $1 in
            --build | --work)
                [ -n "${2:-}" ] || mistake "$1 takes a folder"
                if [ "$1" = --build ]; then build=$2; else work=$2; fi
                shift
                ;;
            --help | -h) usage; exit 0 ;;
            -*) mistake "unknown option $1" ;;
            *)
                [[ $'\n'$all_tasks == *$'\n'"$1 "* ]] || mistake "unknown task '$1'"
                tasks+=("$1")
                ;;
        esac
        shift
    done
    local file
    for file in indexer/indexer searcher/searcher "${needed[@]/#/bench/}"; do
        [ -x "$build/$file" ] || mistake "there is no program $build/$file; build it, or name another --build"
    done
    data=${FUNDSTELLE_DATA:-}
    if [ ! -d "$data/quality" ]; then
        echo "$program: FUNDSTELLE_DATA names no folder with the retrieval tasks (quality/); nothing to measure" >&2
        exit 77
    fi
    if [ -z "$work" ]; then
        work=$(mktemp -d)
        trap 'rm -rf "$work"' EXIT
    fi
    mkdir -p "$work"
}

# Whether a task was named, or is meant where none was.
is_wanted() {
    if [ ${#tasks[@]} -eq 0 ] && [ -n "${default_tasks:-}" ]; then
        [[ " $default_tasks " == *" $1 "* ]]
        return
    fi
    [ ${#tasks[@]} -eq 0 ] || [[ " ${tasks[*]} " == *" $1 "* ]]
}

# Unpacks the corpora, unless this one is there.
unpack() {
    [ -f "$work/$1.jsonl" ] || "$data/quality/prepare" "$work" >&2
}

# Builds the index of a corpus, once a run.
declare -A built
build_index() {
    [ -z "${built[$1]:-}" ] || return 0
    unpack "$1"
    "$build/indexer/indexer" --quiet --rebuild "$work/$1.index" "$work/$1.jsonl" >&2
    built[$1]=yes
}

# answer CORPUS QUERIES DEPTH RUN [OPTION...]: with options of searcher. What it notes about single queries matters only when it fails.
answer() {
    if ! "$build/searcher/searcher" "$work/$1.index" "${@:5}" --queries "$2" --format trec --limit "$3" >"$4" 2>"$4.notes"; then
        cat "$4.notes" >&2
        echo "$program: searcher failed at $2: see above" >&2
        exit 1
    fi
}
