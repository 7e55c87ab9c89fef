# Part of bin/test: a PostgreSQL of its own for the time of the run.

postgres_dir=
postgres_pid=

# The folder that holds initdb and postgres; the newest when there are several.
postgres_bin() {
    local initdb
    initdb=$(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1)
    [ -n "$initdb" ] || initdb=$(command -v initdb) || return 1
    initdb=$(readlink -f "$initdb")
    [ -x "$(dirname "$initdb")/postgres" ] || return 1
    dirname "$initdb"
}

# PostgreSQL refuses to run as root: there it runs as the user of its package.
unprivileged() {
    if [ "$(id -u)" -ne 0 ]; then
        exec "$@"
    fi
    local user=nobody
    if id postgres >/dev/null 2>&1; then user=postgres; fi
    exec setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups -- "$@"
}

start_postgres() {
    if [ -n "${PLENARY_TEST_POSTGRES:-}" ]; then
        say "PostgreSQL: the one that PLENARY_TEST_POSTGRES names"
        return 0
    fi
    local bin port
    bin=$(postgres_bin) || stop "PostgreSQL's initdb and postgres were not found."
    postgres_dir=$(mktemp -d "${TMPDIR:-/tmp}/plenary-postgres.XXXXXX")
    chmod 777 "$postgres_dir"
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    say "PostgreSQL on 127.0.0.1:$port"
    # Sorted by the rules of a language, and not on UTC, as real servers are: what leans on either shows up here.
    (cd "$postgres_dir" && unprivileged "$bin/initdb" --pgdata="$postgres_dir/data" --username=plenary --auth=trust \
        --encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=und --no-sync >"$postgres_dir/initdb.log" 2>&1) ||
        stop "initdb failed: $(tail -n 3 "$postgres_dir/initdb.log")"
    (cd "$postgres_dir" && unprivileged "$bin/postgres" -D "$postgres_dir/data" -p "$port" -k "$postgres_dir" \
        -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=off -c timezone=Asia/Kathmandu \
        </dev/null >"$postgres_dir/server.log" 2>&1) &
    postgres_pid=$!
    for _ in $(seq 100); do
        kill -0 "$postgres_pid" 2>/dev/null || stop "PostgreSQL ended at once: $(tail -n 3 "$postgres_dir/server.log")"
        if grep -q '^ready' "$postgres_dir/data/postmaster.pid" 2>/dev/null; then
            export PLENARY_TEST_POSTGRES="postgres://plenary@127.0.0.1:$port/postgres"
            return 0
        fi
        sleep 0.1
    done
    stop "PostgreSQL was not ready after ten seconds: $(tail -n 3 "$postgres_dir/server.log")"
}

stop_postgres() {
    if [ -n "$postgres_pid" ]; then
        kill -INT "$postgres_pid" 2>/dev/null && wait "$postgres_pid" 2>/dev/null || true
    fi
    if [ -n "$postgres_dir" ]; then rm -rf "$postgres_dir"; fi
}
