# shellcheck shell=bash
# Decides which database a command uses: the user's own, named in the settings, or the private one.

# Settings files in the places the programs read them from.
settings_files() {
    printf '%s\n' "$ANALYTICS_HOME/appsettings.json" "$root"/src/Analytics.Web/appsettings*.json
}

# True when a database of the user's own is named; keys are compared as ASP.NET Core does, without regard to case.
has_own_database() {
    local file
    if env | grep -qiE '^ConnectionStrings(__|:)Warehouse=.|^Warehouse(__|:)Engine=SqlServer$'; then return; fi
    while read -r file; do
        [ -f "$file" ] || continue
        if tr '\n' ' ' <"$file" | grep -qiE '"(ConnectionStrings:)?Warehouse" *: *"[^"]|"(Warehouse:)?Engine" *: *"SqlServer"'; then return; fi
    done < <(settings_files)
    return 1
}

# Starts the private database, unless the user named one, and tells the programs where it is.
prepare_database() {
    prepare_home
    if has_own_database; then return; fi
    need postgresql
    start_postgres "$ANALYTICS_HOME"
    export Warehouse__Engine=PostgreSql
    export ConnectionStrings__Warehouse="$postgres_connection;Username=analytics;Database=analytics"
}

# Brings the private database's schema up to date, unless these very sources did so before. The user's own database is
# only ever changed by the user's own `migrate`.
migrate_private_database() {
    local stamp
    [ -n "$postgres_bin" ] || return 0
    stamp=$postgres_data/analytics.migrated
    [ "$(cat "$stamp" 2>/dev/null)" != "${published##*/}" ] || return 0
    run_child dotnet "$published/Cli/Analytics.Cli.dll" migrate >&2 || die "数据库结构没有升级成功，原因见上。"
    echo "${published##*/}" | as_postgres tee "$stamp" >/dev/null
}

# Whether arguments only ask for help; then nothing needs to be started.
asks_for_help() {
    local argument
    for argument; do
        case $argument in -h | -\? | --help) return ;; esac
    done
    return 1
}

# Passes a command to the Cli, with the components and the database that this command needs, and no others.
run_cli() {
    ensure_published Cli
    if ! asks_for_help "$@"; then
        case $1 in
            migrate | backup | restore) prepare_database ;;
            import | refresh | rejudge)
                prepare_database
                migrate_private_database
                ;;
            bench)
                # Of the measurements only those of paper need the browser; without a name all but those of the database are run.
                case ${2-paper} in
                    paper) need chromium font ;;
                esac
                case ${2-paper} in
                    paper | load | refresh | pages)
                        prepare_database
                        migrate_private_database
                        ;;
                esac
                ;;
            report)
                need chromium font
                prepare_database
                migrate_private_database
                ;;
        esac
    fi
    run_child dotnet "$published/Cli/Analytics.Cli.dll" "$@" || exit
}
