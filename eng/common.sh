# shellcheck shell=bash
# Messages, clean-up and child processes: what every other piece uses.

say() { printf '%s\n' "$*" >&2; }

# Ends with status 2 (wrong usage or a missing component); each argument is a line.
die() {
    printf '%s\n' "$@" >&2
    exit 2
}

# Clean-up steps run last in, first out, whatever ends the script (kill -9 excepted: the next start repairs that).
cleanup_steps=()
at_exit() { cleanup_steps=("$1" "${cleanup_steps[@]}"); }
clean_up() {
    local status=$? step
    trap '' INT TERM HUP
    stop_child
    for step in "${cleanup_steps[@]}"; do
        "$step" || true
    done
    exit "$status"
}
trap clean_up EXIT
# A step that fails without a message of its own would end the script in silence.
set -E
trap 'say "内部错误：${BASH_SOURCE[0]##*/} 第 $LINENO 行：$BASH_COMMAND"' ERR
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

# Descriptors of locks; children must not inherit them, or an orphan would hold the lock for ever.
readonly fd_run=5 fd_build=6 fd_version=7 fd_users=8 fd_start=9

# A child is told to end when this script is killed, even by kill -9.
child_prefix=()
if command -v setpriv >/dev/null; then child_prefix=(setpriv --pdeathsig TERM); fi

# Starts a command in the background as `child`; the script's standard input stays the command's.
child=
start_child() {
    "${child_prefix[@]}" "$@" <&0 5>&- 6>&- 7>&- 8>&- 9>&- &
    child=$!
}

# Waits for `child` and returns its status; a signal to the script ends the wait.
wait_child() {
    local status=0
    wait "$child" || status=$?
    child=
    return "$status"
}

# Asks `child` (and its process group, where it leads one) to end, and after 30 seconds forces it.
stop_child() {
    local target=$child tries
    [ -n "$child" ] || return 0
    if kill -0 -- "-$child" 2>/dev/null; then target=-$child; fi
    kill -TERM -- "$target" 2>/dev/null || true
    for ((tries = 300; tries > 0; tries--)); do
        kill -0 -- "$target" 2>/dev/null || break
        sleep 0.1
    done
    if [ "$tries" -eq 0 ]; then kill -KILL -- "$target" 2>/dev/null || true; fi
    wait "$child" 2>/dev/null || true
    child=
}
# Runs a command to its end and returns its status.
run_child() {
    start_child "$@"
    wait_child
}

# Waits for a lock on a descriptor; says so when another call holds it. lock FD KIND(-s|-x) WHAT-THE-OTHER-DOES
lock() {
    flock -n "$2" "$1" && return
    say "另一个 analytics 命令$3，等它完成……"
    flock -w 900 "$2" "$1" || die "等了 15 分钟，另一个 analytics 命令仍$3。请先结束它（ps aux | grep analytics），再重试。"
}

# The home folder, absolute; everything a run writes is in it.
ANALYTICS_HOME=$(realpath -m -- "${ANALYTICS_HOME:-$root/var}")
export ANALYTICS_HOME

prepare_home() {
    mkdir -p "$ANALYTICS_HOME" 2>/dev/null || true
    [ -d "$ANALYTICS_HOME" ] && [ -w "$ANALYTICS_HOME" ] && return
    die "不能写入数据文件夹 $ANALYTICS_HOME。" "请改正它的权限，或用环境变量 ANALYTICS_HOME 指定另一个文件夹。"
}

# Whether a process is there and not a zombie that its parent never collected.
is_alive() {
    local stat
    stat=$(cat "/proc/$1/stat" 2>/dev/null) && [[ $stat != *") Z "* ]]
}

# dotnet and NuGet need a home folder of the user; some schedulers start programs without one.
if [ -z "${HOME:-}" ]; then
    HOME=$(getent passwd "$(id -u)" | cut -d: -f6)
    export HOME=${HOME:-/tmp}
fi
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
