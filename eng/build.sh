# shellcheck shell=bash
# Builds what is out of date: every state of the sources is published to a folder of its own under artifacts/publish.

# Sets `published` to the folder of the current sources' published programs, after publishing those named (Cli, Web).
# A program that still runs from an older folder keeps that folder until it ends.
ensure_published() {
    while :; do
        published=$root/artifacts/publish/$(sources_digest)
        if ! is_published "$@"; then
            publish "$@"
        fi
        exec 7<"$published/in-use" || continue
        flock -s "$fd_version"
        ! is_published "$@" || return 0
    done
}

is_published() {
    local program
    for program; do
        [ -e "$published/$program/Analytics.$program.dll" ] || return 1
    done
}

# Names, sizes and times of all that goes into a build, as one short word.
sources_digest() {
    (
        cd "$root" || exit
        {
            pwd
            find src reports sql eng/*.props ./*.props BannedSymbols.txt global.json .editorconfig \
                -type f -printf '%p %s %T@\n' | LC_ALL=C sort
        } | sha256sum | cut -c1-12
    )
}

publish() {
    local program
    need_sdk
    lock_build
    choose_feed
    mkdir -p "$published"
    : >>"$published/in-use"
    for program; do
        ! is_published "$program" || continue
        say "正在编译 Analytics.$program（首次约需一两分钟）……"
        rm -rf "$published/$program.new"
        dotnet_build publish "$root/src/Analytics.$program" -o "$published/$program.new"
        mv -T "$published/$program.new" "$published/$program"
    done
    remove_unused_builds
    exec 6>&-
}

lock_build() {
    mkdir -p "$root/artifacts" 2>/dev/null || true
    [ -w "$root/artifacts" ] || die "不能写入 $root/artifacts，无法编译。请改正文件夹权限，或由它的所有者先运行一次。"
    exec 6>"$root/artifacts/build.lock"
    lock "$fd_build" -x 正在编译
}

# Runs `dotnet COMMAND PROJECT -c Release …` with its output in a log; a failure shows the errors and ends the script.
dotnet_build() {
    local log=$root/artifacts/build.log
    if build_once "$log" "$@"; then return; fi
    if grep -qE 'error NU110[0-9]' "$log" && [ -e "$root/eng/.feed" ]; then
        # The feed is no longer what is remembered: ask again, once.
        forget_feed
        unset AnalyticsNarrowFeed
        choose_feed
        if build_once "$log" "$@"; then return; fi
    fi
    if ! grep -E '(^|[ :])error( |:|\b)' "$log" | sort -u | head -n 30 >&2; then
        tail -n 20 "$log" >&2
    fi
    if grep -q 'No space left on device' "$log"; then say "磁盘已满，请腾出空间。"; fi
    if grep -q NU1301 "$log"; then say "连不上 NuGet 软件包源，请检查网络和代理（HTTPS_PROXY）。"; fi
    die "编译没有成功，完整记录在 $log。"
}

build_once() {
    local log=$1
    shift
    run_child dotnet "$@" -c Release -v quiet -nodeReuse:false >"$log" 2>&1 </dev/null
}

# Removes older published folders that no program runs from.
remove_unused_builds() {
    local folder
    for folder in "$root"/artifacts/publish/*/; do
        folder=${folder%/}
        if [ "$folder" != "$published" ] && [ -e "$folder/in-use" ]; then
            flock -n -x "$folder/in-use" rm -rf "$folder" || true
        fi
    done
}

need_sdk() {
    local directory
    if ! command -v dotnet >/dev/null; then
        for directory in "${DOTNET_ROOT:-}" "$HOME/.dotnet" /usr/share/dotnet /usr/lib/dotnet /opt/dotnet; do
            if [ -x "$directory/dotnet" ]; then PATH=$directory:$PATH; fi
        done
    fi
    if ! command -v dotnet >/dev/null || ! dotnet --list-sdks | grep -q '^10\.'; then
        die "找不到 .NET 10 SDK。" "请从 https://dotnet.microsoft.com/download/dotnet/10.0 安装后重试。"
    fi
}
