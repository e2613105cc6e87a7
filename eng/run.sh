# shellcheck shell=bash
# `./analytics run`: everything up, the web application served until Ctrl-C, everything down.

run_application() {
    [ $# -eq 0 ] || die "run 不带参数。网页地址用环境变量 ANALYTICS_URLS 指定，数据文件夹用 ANALYTICS_HOME 指定。"
    local urls=${ANALYTICS_URLS:-http://127.0.0.1:5080}
    prepare_home
    refuse_second_run
    check_addresses "$urls"
    need chromium poppler charmaps font
    ensure_published Cli Web
    prepare_database
    prepare_data
    serve "$urls"
}

# One application for one home; the lock goes with the process, however it ends.
refuse_second_run() {
    exec 5>>"$ANALYTICS_HOME/run.lock"
    flock -n "$fd_run" ||
        die "这个数据文件夹已有一个 ./analytics run 在运行：$ANALYTICS_HOME" \
            "先用 Ctrl-C 停止它，或用环境变量 ANALYTICS_HOME 指定另一个数据文件夹。"
}

# Checks each address before anything is started.
check_addresses() {
    local url pattern='^https?://(\[[^]]+\]|[^]:/[]+):([1-9][0-9]*)/?$'
    while read -r -d ';' url; do
        [ -n "$url" ] || continue
        [[ $url =~ $pattern ]] || die "网页地址写得不对：$url" "应写成 http://主机:端口，多个地址用分号隔开，例如 ANALYTICS_URLS=http://127.0.0.1:5081"
        check_port "${BASH_REMATCH[1]}" "${BASH_REMATCH[2]}"
    done <<<"$1;"
}

check_port() {
    local host=$1 port=$2 inode process
    inode=$(listener_on "$host" "$port")
    [ -n "$inode" ] || return 0
    process=$(process_of_socket "$inode")
    die "端口 $port 已被占用${process:+：$process}" \
        "请先停止那个程序，或换一个端口：ANALYTICS_URLS=http://127.0.0.1:$((port + 1)) ./analytics run"
}

# Prints the inode of a listening socket that stands in the way of host:port, if there is one.
listener_on() {
    local address
    address=$(hex_address "$1")
    cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | awk -v port="$(printf %04X "$2")" -v wanted="$address" '
        $4 == "0A" {
            split($2, place, ":")
            if (place[2] == port && (wanted == "any" || place[1] ~ /^0+$/ || index(" " wanted " ", " " place[1] " "))) {
                print $10
                exit
            }
        }'
}

# A host as /proc/net/tcp writes it; Kestrel binds a name other than localhost to every address.
hex_address() {
    local octets
    case $1 in
        localhost) echo "0100007F 00000000000000000000000001000000" ;;
        '[::1]') echo "00000000000000000000000001000000" ;;
        0.0.0.0) echo any ;;
        *.*.*.*)
            IFS=. read -ra octets <<<"$1"
            if [[ ${octets[*]} =~ ^[0-9\ ]+$ ]]; then
                printf '%02X%02X%02X%02X\n' "${octets[3]}" "${octets[2]}" "${octets[1]}" "${octets[0]}"
            else
                echo any
            fi
            ;;
        *) echo any ;;
    esac
}

# Prints "进程 PID（command line）" of the process that holds a socket, where this user may see it.
process_of_socket() {
    local descriptor pid
    descriptor=$(find /proc/[0-9]*/fd -maxdepth 1 -lname "socket:\[$1\]" -print -quit 2>/dev/null || true)
    [ -n "$descriptor" ] || return 0
    pid=${descriptor#/proc/}
    pid=${pid%%/*}
    printf '进程 %s（%s）\n' "$pid" "$(tr '\0' ' ' <"/proc/$pid/cmdline" | cut -c1-120)"
}

# Brings the schema up to date and, while the private database never received a form, takes in the sample forms.
prepare_data() {
    local cli=$published/Cli/Analytics.Cli.dll
    run_child dotnet "$cli" migrate >&2 || die "数据库结构没有升级成功，原因见上。"
    # A database of the user's own holds real forms only.
    [ -n "$postgres_bin" ] || return 0
    run_child dotnet "$cli" first-use --samples "$root/tests/TestData/samples" >&2 || die "示例表没有载入成功，原因见上。"
}

# Serves until a signal ends it (status 0) or until the application or its database cannot go on (status 2).
serve() {
    local urls=$1 revivals=0 status=0
    trap 'say "正在停止……"; exit 0' INT TERM HUP
    say "正在启动网页应用……"
    cd "$published/Web" || exit
    ASPNETCORE_ENVIRONMENT=Production ANALYTICS_URLS=$urls start_child dotnet Analytics.Web.dll --urls "$urls"
    await_health "${urls%%;*}"
    printf '\n网页应用已启动：%s\n' "${urls//;/ }"
    printf '用浏览器打开上面的地址登录。首次启动时，管理员的用户名和初始密码印在这个窗口里，只印这一次。\n按 Ctrl-C 停止。\n'
    while is_alive "$child"; do
        sleep 1
        if [ -n "$postgres_bin" ] && ! is_alive "$(sed -n 1p "$postgres_data/postmaster.pid" 2>/dev/null)"; then
            ((revivals += 1))
            [ "$revivals" -le 3 ] || die "数据库反复停止，不再重启。请查看 $postgres_data/analytics.log，排除原因后重新运行。"
            say "数据库意外停止，正在重新启动（第 $revivals 次）……"
            revive_postgres
            say "数据库已恢复。数据库的记录在 $postgres_data/analytics.log。"
        fi
    done
    wait_child || status=$?
    die "网页应用意外退出（状态 $status），原因见上面的输出。请重新运行 ./analytics run。"
}

# Waits until /health answers 200 (for https, until the port answers).
await_health() {
    local pattern='^(https?)://(.*):([0-9]+)/?$' scheme host port tries answer=
    [[ $1 =~ $pattern ]]
    scheme=${BASH_REMATCH[1]} host=${BASH_REMATCH[2]} port=${BASH_REMATCH[3]}
    case $host in 127.*) ;; *[!0-9.]* | 0.0.0.0) host=127.0.0.1 ;; esac
    for ((tries = 240; tries > 0; tries--)); do
        is_alive "$child" || return 0
        answer=$(ask_health "$scheme" "$host" "$port" 2>/dev/null) || true
        case $answer in *" 200 "* | connected) return 0 ;; esac
        sleep 0.25
    done
    die "网页应用启动后一分钟仍不能正常工作（/health 回答：${answer:-没有回答}），原因见上面的输出。"
}

# Prints the status line of GET /health.
ask_health() {
    local line
    exec 3<>"/dev/tcp/$2/$3"
    if [ "$1" = https ]; then
        echo connected
        return
    fi
    printf 'GET /health HTTP/1.1\r\nHost: %s:%s\r\nConnection: close\r\n\r\n' "$2" "$3" >&3
    IFS= read -r -t 10 line <&3
    echo "${line%$'\r'} "
}
