# shellcheck shell=bash
# Finds the programs that commands need (PostgreSQL, Chromium, poppler, a Chinese font) and installs them where it may.

# PostgreSQL before this version has no deterministic ICU collations of one's own and is out of support.
readonly oldest_postgres=13

# Prints "MAJOR BINDIR" for every PostgreSQL server on the machine, newest first.
postgres_versions() {
    local directory version
    {
        pg_config --bindir 2>/dev/null || true
        dirname "$(readlink -m "$(command -v postgres || echo /nowhere/postgres)")"
        printf '%s\n' /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /usr/local/pgsql/bin
    } | sort -u | while read -r directory; do
        if [ ! -x "$directory/initdb" ] || [ ! -x "$directory/pg_ctl" ] || [ ! -x "$directory/postgres" ]; then continue; fi
        version=$("$directory/postgres" -V | sed -E 's/^[^0-9]*([0-9]+).*/\1/')
        [ "$version" -lt "$oldest_postgres" ] || printf '%s %s\n' "$version" "$directory"
    done | sort -rn
}

has_postgresql() { [ -n "$(postgres_versions)" ]; }

has_chromium() {
    local name
    [ ! -x "${CHROME_PATH:-}" ] || return 0
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        command -v "$name" >/dev/null && return
    done
    return 1
}

has_poppler() { command -v pdftotext >/dev/null && command -v pdffonts >/dev/null; }

# Without these, a PDF whose Chinese fonts are not embedded gives no text.
has_charmaps() { [ -d /usr/share/poppler/cMap ] || [ -d /usr/local/share/poppler/cMap ]; }

has_font() {
    if command -v fc-list >/dev/null; then
        [ -n "$(fc-list 'WenQuanYi Zen Hei' family)" ]
    else
        [ -n "$(find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" -iname 'wqy-zenhei*' -print -quit 2>/dev/null)" ]
    fi
}

# The Debian package of a component and what it is for, as the reader is told.
package_of() {
    case $1 in
        postgresql) echo postgresql ;;
        chromium) echo chromium ;;
        poppler) echo poppler-utils ;;
        charmaps) echo poppler-data ;;
        font) echo fonts-wqy-zenhei ;;
    esac
}

purpose_of() {
    case $1 in
        postgresql) echo "PostgreSQL 数据库，$oldest_postgres 版以上" ;;
        chromium) echo "Chromium 浏览器，打印 PDF 用" ;;
        poppler) echo "poppler，读 PDF 用" ;;
        charmaps) echo "poppler 的中文字符表，读未嵌入字体的 PDF 用" ;;
        font) echo "文泉驿正黑字体，打印 PDF 用" ;;
    esac
}

# Makes sure that the named components are there: need postgresql chromium poppler charmaps font
need() {
    local component missing=() packages=()
    for component; do
        if ! "has_$component"; then
            missing+=("$component")
            packages+=("$(package_of "$component")")
        fi
    done
    [ ${#missing[@]} -gt 0 ] || return 0

    if ! may_install; then
        say "这台机器还缺少："
        for component in "${missing[@]}"; do
            say "  $(package_of "$component")（$(purpose_of "$component")）"
        done
        die "请由管理员安装后重试，在 Debian、Ubuntu 上是：" \
            "  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages[*]}"
    fi

    say "正在安装：${packages[*]}（首次约需一两分钟）……"
    install_packages "${packages[@]}"
    for component in "${missing[@]}"; do
        "has_$component" || die "安装了 $(package_of "$component")，但仍找不到它（$(purpose_of "$component")）。请手工安装后重试。"
    done
}

as_root=()
may_install() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" -eq 0 ] && return
    command -v sudo >/dev/null && sudo -n true 2>/dev/null || return 1
    as_root=(sudo -n)
}

install_packages() {
    local log
    log=$(mktemp)
    apt_get update >"$log" 2>&1 || say "软件源更新有误，仍尝试安装：$(grep -E '^(E|W):' "$log" | tail -n 1)"
    case " $* " in *" postgresql "*) install_postgresql_quietly "$log" ;; esac
    if ! apt_get install -y --no-install-recommends "$@" >>"$log" 2>&1; then
        grep -E '^(E|dpkg|W):' "$log" | tail -n 10 >&2 || true
        die "安装没有成功，完整记录在 $log。" \
            "请检查网络、软件源和磁盘空间，或手工执行：apt-get install -y --no-install-recommends $*"
    fi
    rm -f "$log"
}

apt_get() {
    run_child "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive NEEDRESTART_MODE=a LC_ALL=C \
        apt-get -q -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 "$@" </dev/null
}

# Debian's package makes and starts a server of its own on TCP port 5432, which nobody here needs: on a machine that never
# had PostgreSQL, that is switched off for the time of the installation.
install_postgresql_quietly() {
    local log=$1 settings=/etc/postgresql-common/createcluster.conf
    [ ! -e "$settings" ] || return 0
    apt_get install -y --no-install-recommends postgresql-common >>"$log" 2>&1 || return 0
    [ -e "$settings" ] || return 0
    "${as_root[@]}" cp -p "$settings" "$settings.analytics"
    echo "create_main_cluster = false" | "${as_root[@]}" tee -a "$settings" >/dev/null
    apt_get install -y --no-install-recommends postgresql >>"$log" 2>&1 || true
    "${as_root[@]}" mv "$settings.analytics" "$settings"
}
