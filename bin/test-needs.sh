# Part of bin/test: what has to be on the machine before the tests can run.

say() { printf '\n== %s\n' "$*"; }

stop() {
    printf 'bin/test: %s\n' "$*" >&2
    exit 1
}

have() { command -v "$1" >/dev/null 2>&1; }

find_cargo() {
    if ! have cargo && [ -x "${CARGO_HOME:-$HOME/.cargo}/bin/cargo" ]; then
        export PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
    fi
    have cargo || stop "cargo is not installed; install Rust 1.95 or later with rustfmt and clippy (https://rustup.rs)."
    cargo fmt --version >/dev/null 2>&1 || stop "cargo fmt is missing; run: rustup component add rustfmt"
    cargo clippy --version >/dev/null 2>&1 || stop "cargo clippy is missing; run: rustup component add clippy"
    have cc || stop "There is no C compiler, which the bundled SQLite needs; run: apt-get install gcc libc6-dev"
}

# The system's packages that are not there yet, one a line.
missing_packages() {
    have python3 || echo python3
    python3 -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
    have node || echo nodejs
    have npm || echo npm
    have chromium || echo chromium
    have chromedriver || echo chromium-driver
    postgres_bin >/dev/null || echo postgresql
    # Pages are looked at in Arabic too; without a font they would be rows of boxes.
    have fc-list && [ -n "$(fc-list :lang=ar family 2>/dev/null)" ] || echo fonts-hosny-amiri
    have fc-list || echo fontconfig
    # A calendar reader in C with the rules of RFC 5545 and 5546 in it.
    python3 -c 'import ctypes; ctypes.CDLL("libical.so.3")' 2>/dev/null || echo libical3
    [ -e /etc/ssl/certs/ca-certificates.crt ] || echo ca-certificates
}

system_packages_or_stop() {
    local missing
    missing=$(missing_packages | tr '\n' ' ')
    [ -z "$missing" ] || stop "These are missing: ${missing% }. Run bin/test without --quick, or install them yourself."
}

install_system_packages() {
    local missing as_root=()
    mapfile -t missing < <(missing_packages)
    [ ${#missing[@]} -gt 0 ] || return 0
    say "Installing ${missing[*]}"
    have apt-get || stop "Install these yourself, there is no apt-get here: ${missing[*]}"
    if [ "$(id -u)" -ne 0 ]; then
        have sudo || stop "Become root or install these yourself: ${missing[*]}"
        as_root=(sudo)
    fi
    local apt=(${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
    "${apt[@]}" update || stop "apt-get update failed, so nothing could be installed."
    "${apt[@]}" install -y --no-install-recommends "${missing[@]}" || stop "apt-get could not install: ${missing[*]}"
    system_packages_or_stop
}

# Whether $1 (a list of needs) is the one that $2 (a stamp) was made from.
unchanged() { [ -f "$2" ] && sha256sum --check --status "$2" 2>/dev/null && grep -q "  $1\$" "$2"; }

# The readers that our calendar objects and tables are read back by, and the zone rules that our times are compared with.
python_readers() {
    local list=tests/readers/requirements.txt stamp=.venv/installed.sha256
    if .venv/bin/python -c '' 2>/dev/null && unchanged "$list" "$stamp"; then
        return 0
    fi
    say "Python packages into .venv"
    rm -rf .venv
    python3 -m venv .venv || stop "python3 could not make .venv."
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$list" ||
        stop "pip could not install what $list lists."
    sha256sum "$list" >"$stamp"
}

node_readers() {
    local list=tests/readers/package-lock.json stamp=tests/readers/node_modules/installed.sha256
    [ -f "$list" ] || return 0
    if unchanged "$list" "$stamp"; then
        return 0
    fi
    say "Node packages into tests/readers/node_modules"
    npm ci --prefix tests/readers --no-audit --no-fund --ignore-scripts ||
        stop "npm could not install what $list lists."
    sha256sum "$list" >"$stamp"
}
