# Sourced by demo and check: finds out what is missing and installs it where that is possible.
# Exit code 2 when something is missing and cannot be installed here.

# The packages of a file that are not installed.
missing_packages() {
    local package
    while read -r package; do
        [ -n "$package" ] || continue
        dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || echo "$package"
    done <"$1"
}

# Machines without dpkg: names what the build will look for and not find.
missing_tools() {
    local tool module
    for tool in cmake ninja pkg-config c++; do
        command -v "$tool" >/dev/null 2>&1 || echo "program $tool"
    done
    if command -v pkg-config >/dev/null 2>&1; then
        for module in xapian-core icu-uc libarchive libdeflate libxxhash yaml-0.1 libzstd; do
            pkg-config --exists "$module" || echo "library $module"
        done
    fi
    if command -v c++ >/dev/null 2>&1; then
        local header
        for header in libstemmer.h nlohmann/json.hpp boost/program_options.hpp catch2/catch.hpp; do
            echo "#include <$header>" | c++ -E -x c++ - >/dev/null 2>&1 || echo "header $header"
        done
    fi
}

# The command line that installs the given packages, for the person who is asked to run it.
apt_line() {
    echo "apt-get install --yes --no-install-recommends $*"
}

# install_missing FILE: installs what is missing of the packages that it names, a line each.
install_missing() {
    local packages_file=$1
    if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
        local tools
        tools=$(missing_tools)
        [ -n "$tools" ] || return 0
        echo "This is no Debian system, so nothing can be installed from here. Missing:" >&2
        while read -r tool; do echo "  $tool" >&2; done <<<"$tools"
        echo "Install these (Debian's names of the packages stand in $packages_file), then run this again." >&2
        exit 2
    fi

    local missing
    read -r -d '' -a missing <<<"$(missing_packages "$packages_file")" || true
    [ ${#missing[@]} -gt 0 ] || return 0
    echo "Missing Debian packages, to be installed with:"
    echo "  $(apt_line "${missing[@]}")"
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            echo "You are not root and there is no sudo: have the line above run by root, then run this again." >&2
            exit 2
        fi
        as_root=(sudo)
    fi
    echo "Installing ..."
    local log
    log=$(mktemp)
    "${as_root[@]}" apt-get -qq update >"$log" 2>&1 || echo "apt-get update failed; trying with the lists at hand." >&2
    if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends \
        "${missing[@]}" >>"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        echo "The packages could not be installed: see above, or run the line yourself." >&2
        exit 2
    fi
    rm -f "$log"
}

# configure PRESET [CMAKE OPTION...]
configure() {
    local log
    log=$(mktemp)
    if ! cmake --preset "$@" >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        echo "CMake cannot configure the build: see the first error above." >&2
        exit 2
    fi
    rm -f "$log"
}

# build PRESET [TARGET...]
build() {
    local preset=$1
    shift
    cmake --build --preset "$preset" ${1:+--target "$@"} || {
        echo "The build failed: see the first error above." >&2
        exit 2
    }
}
