# shellcheck shell=bash
# The private PostgreSQL cluster of a home folder: made, started, shared by calls that run at once, and stopped by the last.

# start_postgres HOME [SETTING=VALUE…] sets `postgres_connection` (socket and port; a user and a database are to be added:
# analytics/analytics, or the superuser postgres/postgres).
postgres_bin=
start_postgres() {
    postgres_home=$1
    shift
    postgres_settings=("$@")
    # PGPORT and its kin would change what the server and its tools do.
    # shellcheck disable=SC2086
    unset ${!PG*}
    find_data_directory
    exec 8>"$postgres_home/postgres.users"
    lock "$fd_users" -s 正在停止数据库
    at_exit leave_postgres
    exec 9>"$postgres_home/postgres.start"
    lock "$fd_start" -x 正在启动数据库
    if [ ! -e "$postgres_data" ]; then make_cluster; fi
    check_cluster
    if ! is_running; then start_server; fi
    read_socket
    exec 9>&-
}

# Where the data stands, and which system user the server runs as (PostgreSQL refuses to run as root).
find_data_directory() {
    local link=$postgres_home/postgres
    if [ -d "$link" ] && [ -z "$(ls -A "$link")" ] && [ ! -L "$link" ]; then rmdir "$link"; fi
    if [ "$(id -u)" -ne 0 ]; then
        postgres_user=$(id -un)
    elif [ -e "$link" ] && [ "$(stat -L -c %u "$link")" -ne 0 ]; then
        postgres_user=$(stat -L -c %U "$link")
    else
        postgres_user=$(system_user)
        # The server may have no right to enter the home (a clone under /root, for instance): the home then links to a place
        # where it may. The name is made once, so that a home that was removed and made again starts empty.
        if [ ! -L "$link" ] && ! as_postgres test -x "$postgres_home"; then
            ln -s "/var/lib/analytics/$(home_digest)-$(date +%s)" "$link"
        fi
    fi
    postgres_data=$(realpath -m "$link")
}

home_digest() { printf %s "$postgres_home" | sha256sum | cut -c1-12; }

system_user() {
    if id postgres >/dev/null 2>&1; then
        echo postgres
        return
    fi
    id analytics >/dev/null 2>&1 ||
        useradd --system --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin analytics ||
        die "以 root 启动时 PostgreSQL 要用另一个系统用户运行，但不能建立用户 analytics。" "请改用普通用户运行本命令。"
    echo analytics
}

# Runs a command as the server's user, with none of this script's locks.
as_postgres() {
    local switch=()
    [ "$postgres_user" = "$(id -un)" ] || switch=(runuser -u "$postgres_user" --)
    LC_ALL=C "${switch[@]}" "$@" 5>&- 6>&- 7>&- 8>&- 9>&-
}

# Makes the cluster beside its final place and renames it at the end: an interrupted try leaves nothing half-made.
make_cluster() {
    local parent new free output
    parent=$(dirname "$postgres_data")
    new=$postgres_data.new
    read -r _ postgres_bin < <(postgres_versions)
    say "正在建立数据库……"
    rm -rf "$new"
    if ! mkdir -p "$parent" || ! mkdir -m 700 "$new"; then
        die "不能建立数据库文件夹 $new。请检查权限和磁盘空间。"
    fi
    [ "$(id -u)" -ne 0 ] || chown "$postgres_user": "$new"
    free=$(df -Pk "$new" | awk 'NR == 2 { print $4 }')
    [ "$free" -gt 200000 ] || die "磁盘空间不足：$parent 只剩 $((free / 1024)) MB，数据库至少需要 200 MB。"
    # Peer authentication: the kernel vouches for who connects through the socket, so no password has to be kept anywhere.
    if ! output=$(
        {
            cd "$new" &&
                as_postgres "$postgres_bin/initdb" -D . -U postgres --encoding=UTF8 --locale="$(database_locale)" \
                    --auth-local=peer --auth-host=reject --data-checksums --no-instructions &&
                create_database && write_settings
        } 2>&1
    ); then
        explain_failure "$output"
        rm -rf "$new"
        die "不能建立数据库，排除原因后重试。"
    fi
    mv -T "$new" "$postgres_data"
}

database_locale() { if locale -a 2>/dev/null | grep -qiE '^C\.utf-?8$'; then echo C.UTF-8; else echo C; fi; }

# In single-user mode, so that the cluster is complete before it is ever started.
create_database() {
    printf '%s\n' "create role analytics login" \
        "create database analytics owner analytics template template0 encoding 'UTF8'" |
        as_postgres "$postgres_bin/postgres" --single -D . postgres
}

write_settings() {
    echo "local all all peer map=analytics" | as_postgres tee pg_hba.conf >/dev/null
    as_postgres tee -a postgresql.conf >/dev/null <<'SETTINGS'

# Only the socket: no other machine can connect.
listen_addresses = ''
port = 5432
shared_buffers = 256MB
work_mem = 16MB
maintenance_work_mem = 128MB
max_wal_size = 2GB
jit = off
# The pages lie in memory or on a disk without a head to move.
random_page_cost = 1.1
timezone = 'UTC'
log_timezone = 'UTC'
SETTINGS
}

# Refuses a data directory that this machine cannot run, with the way out.
check_cluster() {
    local major owner
    if [ -x "$postgres_data" ] && { [ ! -s "$postgres_data/PG_VERSION" ] || [ ! -s "$postgres_data/global/pg_control" ]; }; then
        die "数据库文件夹 $postgres_data 不完整（缺少 PG_VERSION 或 global/pg_control），不能启动。" \
            "如果其中没有要保留的数据，把它移开后重试，会重新建立一个空数据库：" \
            "  mv '$postgres_home/postgres' '$postgres_home/postgres.broken'" \
            "否则请先从备份恢复这个文件夹。"
    fi
    owner=$(stat -c %U "$postgres_data")
    [ "$owner" = "$postgres_user" ] ||
        die "数据库文件夹 $postgres_data 属于用户 $owner，$postgres_user 不能使用它。" \
            "请用建立它的用户（或 root）运行，或用环境变量 ANALYTICS_HOME 指定另一个数据文件夹。"
    major=$(as_postgres cat "$postgres_data/PG_VERSION")
    postgres_bin=$(postgres_versions | sed -n "s/^$major //p" | head -n 1)
    [ -n "$postgres_bin" ] ||
        die "数据库是 PostgreSQL $major 建立的，这台机器上只有 $(postgres_versions | cut -d' ' -f1 | xargs)。" \
            "请安装 postgresql-$major 后重试；或用 pg_upgrade 升级 $postgres_data；或用 ANALYTICS_HOME 指定新的数据文件夹并重新入库。"
    check_not_a_copy
}

# A home that was copied brings along the link to the first home's data; two homes must never meet.
check_not_a_copy() {
    local link=$postgres_home/postgres recorded=
    [ -L "$link" ] || return 0
    recorded=$(as_postgres cat "$postgres_data/analytics.home" 2>/dev/null || true)
    [ "$recorded" != "$postgres_home" ] || return 0
    if [ -n "$recorded" ] && [ "$(realpath -m "$recorded/postgres")" = "$postgres_data" ]; then
        die "$postgres_home 是 $recorded 的副本，两者指向同一个数据库 $postgres_data。" \
            "要让副本从空数据库开始，请删除链接后重试：rm '$link'"
    fi
    printf %s "$postgres_home" | as_postgres tee "$postgres_data/analytics.home" >/dev/null
}

# True when the server of this data directory is alive; a pid that now belongs to something else does not count.
is_running() {
    local pid
    pid=$(server_pid)
    [ -n "$pid" ] && [ "$(as_postgres readlink "/proc/$pid/cwd" 2>/dev/null)" = "$postgres_data" ]
}

server_pid() { as_postgres sed -n 1p "$postgres_data/postmaster.pid" 2>/dev/null || true; }

start_server() {
    local log=$postgres_data/analytics.log socket setting options output
    socket=$(socket_directory)
    options="-c unix_socket_directories=$socket"
    for setting in "${postgres_settings[@]}"; do options+=" -c $setting"; done
    write_identities
    clear_crash "$socket"
    as_postgres find "$postgres_data" -maxdepth 1 -name analytics.log -size +10M -exec mv {} "$log.1" \;
    # Relative to the data directory, since pg_ctl passes its path through a shell.
    if ! output=$(cd "$postgres_data" && as_postgres "$postgres_bin/pg_ctl" start -D . -w -t 120 -l analytics.log -o "$options" 2>&1); then
        explain_failure "$output"$'\n'"$(as_postgres tail -n 12 "$log")"
        die "数据库没有启动起来，完整记录在 $log。" \
            "排除原因后重试；也可以用环境变量 ANALYTICS_HOME 指定另一个数据文件夹，从空数据库开始。"
    fi
    server_pid >"$postgres_home/postgres.started"
}

# Removes the pid files that a crash left behind, which keep a server from starting when their number is in use again. Never
# while a process of the old server lives: two servers on one data directory destroy it.
clear_crash() {
    local tries
    for ((tries = 100; tries > 0; tries--)); do
        if [ -z "$(server_processes)" ]; then
            as_postgres rm -f "$postgres_data/postmaster.pid" "$1/.s.PGSQL.5432.lock"
            return
        fi
        sleep 0.1
    done
    die "旧的数据库进程还没有结束：$(server_processes | xargs)。" "请先结束它们（kill 进程号），再重试。"
}

# Prints the process numbers of this data directory's server and its helpers, which all work in that folder.
server_processes() {
    local link folder
    as_postgres find /proc -maxdepth 2 -path '/proc/[0-9]*/cwd' -printf '%p %l\n' 2>/dev/null |
        while read -r link folder; do
            link=${link%/cwd}
            if [ "$folder" = "$postgres_data" ] && [ "$(cat "$link/comm" 2>/dev/null)" = postgres ]; then echo "${link#/proc/}"; fi
        done
}

# Which users of the system may connect as what: the one who calls and the one the server runs as.
write_identities() {
    local user
    for user in $(printf '%s\n' "$(id -un)" "$postgres_user" | sort -u); do
        printf 'analytics "%s" analytics\nanalytics "%s" postgres\n' "$user" "$user"
    done | as_postgres tee "$postgres_data/pg_ident.conf" >/dev/null
}

# The socket stands in the data directory, or, as a socket's path has at most 107 bytes and must be plain in settings, in a
# short directory of its own.
socket_directory() {
    local short
    if [[ $postgres_data =~ ^[A-Za-z0-9._/-]{1,90}$ ]]; then
        echo "$postgres_data"
        return
    fi
    short=/tmp/analytics-$(id -u)-$(home_digest)
    if as_postgres mkdir -m 700 "$short" 2>/dev/null; then
        echo "$short"
    elif [ ! -L "$short" ] && [ "$(stat -c '%U %a' "$short")" = "$postgres_user 700" ]; then
        echo "$short"
    else
        die "不能使用文件夹 $short（数据库的连接点）：它属于别的用户。请删除它，或用 ANALYTICS_HOME 指定一个路径较短的数据文件夹。"
    fi
}

# The fifth line of the pid file is the socket's directory, whoever started the server.
read_socket() {
    local socket
    socket=$(as_postgres sed -n 5p "$postgres_data/postmaster.pid")
    postgres_connection="Host=$socket;Port=5432"
}

# Shows what PostgreSQL wrote and puts the commonest reasons into words.
explain_failure() {
    say "$1"
    case $1 in *"No space left on device"*) say "原因：磁盘已满，请腾出空间。" ;; esac
    case $1 in *"Permission denied"*) say "原因：用户 $postgres_user 没有权限，请检查 $postgres_data 的所有者和权限。" ;; esac
    case $1 in *"shared memory segment"* | *"Cannot allocate memory"*) say "原因：内存不足。" ;; esac
    case $1 in *"checkpoint record"* | *"invalid page"* | *"incorrect checksum"*)
        say "原因：数据库文件已损坏，请从备份恢复 $postgres_data，或移开它重新入库。" ;;
    esac
}

# Brings the server back when it died; for use while the application runs.
revive_postgres() {
    exec 9>"$postgres_home/postgres.start"
    lock "$fd_start" -x 正在启动数据库
    if ! is_running; then start_server; fi
    exec 9>&-
}

# Stops the server when no other call uses it and a call like this one started it.
leave_postgres() {
    flock -n -x "$fd_users" || return 0
    if [ -n "$postgres_bin" ] && is_running && [ "$(server_pid)" = "$(cat "$postgres_home/postgres.started" 2>/dev/null)" ]; then
        (cd "$postgres_data" && as_postgres "$postgres_bin/pg_ctl" stop -D . -m fast -w -t 60) >/dev/null 2>&1 ||
            say "数据库没有停下来，请查看 $postgres_data/analytics.log。"
        rm -f "$postgres_home/postgres.started"
        # An own directory of the socket; the data directory is never empty.
        as_postgres rmdir "$(socket_directory)" 2>/dev/null || true
    fi
    exec 8>&-
}
