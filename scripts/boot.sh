# Set this checkout up: `.venv` with pinned packages, then the styles and fonts. Sourced by ./run and ./test, which
# set `here` to the checkout. What is done is remembered in stamp files, so a second time costs next to nothing.

# shellcheck disable=SC2154
venv=$here/.venv
py=$venv/bin/python

stop() {
    printf '\n%s\n' "$*" >&2
    exit 1
}

# One calm line a step: what, and when it is done how long it took.
step() {
    printf '  %s … ' "$1"
    shift
    began=$(date +%s)
    "$@"
    printf 'done (%s s)\n' "$(($(date +%s) - began))"
}

# Run quietly; keep what it says for when it fails.
quietly() {
    log=$(mktemp)
    if "$@" >"$log" 2>&1; then rm -f "$log"; return 0; fi
    printf 'failed\n\n'
    tail -n 15 "$log" >&2
    rm -f "$log"
    return 1
}

# A pyenv shim can stand on the path and fail, and Debian's Python may lack ensurepip: only trying tells.
works() { "$1" -I -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; }
makes_venvs() { "$1" -I -c "import venv, ensurepip" 2>/dev/null; }

find_python() {
    python='' lacking=''
    for name in python3.13 python3.12 python3.11 python3 python; do
        works "$name" || continue
        if makes_venvs "$name"; then python=$name; return 0; fi
        lacking=${lacking:-$name}
    done
    [ -n "$lacking" ] || stop "Turnstone needs Python 3.11 or newer, and there is none here. On Debian or Ubuntu: sudo apt-get install python3 python3-venv"
    can_install || stop "Python is here but its venv module is not. On Debian or Ubuntu: sudo apt-get install python3-venv"
    step "Installing python3-venv with apt" apt_install python3-venv
    python=$lacking
}

can_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

apt_install() {
    quietly apt-get update -q || stop "apt-get could not reach its package lists. Check the network and run this again."
    DEBIAN_FRONTEND=noninteractive quietly apt-get install -q -y --no-install-recommends "$@" ||
        stop "apt-get could not install: $*. Its last words are above."
}

# What a stamp holds: everything that decides what `set_up` would make.
fingerprint() { { cat "$here/requirements/$1.txt" "$here/requirements/uv.txt" "$here/pyproject.toml"; echo "$here"; } | cksum; }
is_set_up() { works "$py" && [ "$(cat "$venv/.$1-is-from" 2>/dev/null)" = "$(fingerprint "$1")" ]; }

no_network() { stop "The Python packages could not be fetched. Set-up needs the network once: check it, or the proxy, and run this again."; }

# A set-up stopped half way leaves a Python without pip; a folder that was moved, programs that point to the old place.
has_venv() { works "$py" && grep -qF "$venv" "$venv/bin/activate" && "$py" -m pip --version >/dev/null 2>&1; }
make_venv() { rm -rf "$venv"; quietly "$python" -m venv "$venv" || stop "The folder .venv could not be made in $here."; }

# Where uv is refused, pip may still get through: it knows the mirror that /etc/pip.conf names, and uv does not.
install() {
    "$venv/bin/uv" pip install --python "$py" --compile-bytecode --require-hashes -r "$1" >/dev/null 2>&1 ||
        pip_install "$1"
}
pip_install() { quietly "$py" -m pip install --quiet --disable-pip-version-check --retries 1 --require-hashes -r "$1" || no_network; }
install_turnstone() { quietly "$venv/bin/uv" pip install --python "$py" --no-deps --no-build-isolation --editable "$here" || stop "Turnstone itself could not be installed into .venv."; }
has_npm() { npm --version >/dev/null 2>&1 || [ -x "$venv/bin/npm" ]; }

# set_up core|test
set_up() {
    [ -w "$here" ] || stop "Turnstone keeps what it installs in its own folder, and $here cannot be written to. Copy it somewhere that is yours."
    if ! is_set_up "$1"; then
        echo "Setting up; the first time takes about a minute."
        has_venv || step "Making .venv with $("$python" --version)" make_venv
        [ -x "$venv/bin/uv" ] || step "Installing uv" pip_install "$here/requirements/uv.txt"
        step "Installing packages" install "$here/requirements/$1.txt"
        step "Installing Turnstone" install_turnstone
        fingerprint "$1" >"$venv/.$1-is-from"
    fi
    has_npm || step "Installing npm for this folder" install "$here/requirements/node.txt"
    "$py" "$here/scripts/build_assets.py" || exit 1
}
