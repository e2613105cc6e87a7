# shellcheck shell=bash
# `./analytics test`: every test project against a throw-away PostgreSQL, with one sum at the end.

readonly test_projects=(Analytics.UnitTests Analytics.DatabaseTests Analytics.EndToEndTests)

# Arguments are passed on to `dotnet test` (for example --filter Name~Money).
run_tests() {
    local project status passed=0 failed=0 skipped=0 total=0
    # Tests write to their databases: never to one that the user set up for the product.
    unset ConnectionStrings__Warehouse Warehouse__Engine
    need postgresql chromium poppler charmaps font
    need_sdk
    lock_build
    choose_feed
    say "正在编译（首次约需一两分钟）……"
    dotnet_build build "$root/Analytics.sln"
    exec 6>&-
    ensure_published Cli Web
    start_test_database
    export ANALYTICS_TEST_PUBLISHED=$published
    rm -rf "$root/artifacts/test-results"

    for project in "${test_projects[@]}"; do
        printf '\n== %s\n' "$project"
        status=0
        test_project "$project" "$@" || status=$?
        explain_skipped "$root/artifacts/test-results/$project.trx"
        count_results "$root/artifacts/test-results/$project.trx" "$status" $#
    done

    printf '\n'
    if [ "$total" -eq 0 ]; then say "没有运行任何测试。"; fi
    printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    if [ "$failed" -gt 0 ] || [ "$total" -eq 0 ]; then exit 1; fi
}

# In a session of its own, so that what a test started ends with it when this script is interrupted.
test_project() {
    local project=$1
    shift
    run_child setsid dotnet test "$root/tests/$project" --no-build -c Release --nologo -nodeReuse:false \
        --logger "console;verbosity=minimal" --logger "trx;LogFileName=$project.trx" \
        --results-directory "$root/artifacts/test-results" "$@" </dev/null 2>&1
}

# Adds one project's result file to the sums of run_tests. A project that crashed, or that ran nothing although no
# filter was given, counts as a failure.
count_results() {
    local file=$1 status=$2 arguments=$3 counters=
    [ ! -e "$file" ] || counters=$(grep -o '<Counters [^>]*>' "$file" | head -n 1)
    local project_total project_passed project_failed
    project_total=$(counter total)
    project_passed=$(counter passed)
    project_failed=$(($(counter failed) + $(counter error) + $(counter timeout) + $(counter aborted)))
    if [ "$status" -ne 0 ] && [ "$project_failed" -eq 0 ]; then
        printf '测试程序没有正常结束（状态 %s）。\n' "$status"
        project_failed=1
    elif [ "$project_total" -eq 0 ] && [ "$arguments" -eq 0 ]; then
        printf '这个项目没有运行任何测试。\n'
        project_failed=1
    fi
    ((total += project_total, passed += project_passed, failed += project_failed)) || true
    ((skipped += project_total - project_passed - project_failed > 0 ? project_total - project_passed - project_failed : 0)) || true
}

# Prints why tests were skipped, each reason once with their number.
explain_skipped() {
    [ -e "$1" ] || return 0
    awk '/<UnitTestResult / { skipped = /outcome="NotExecuted"/ }
        skipped && /<Message>/ { gsub(/^ *<Message>|<\/Message>.*$/, ""); count[$0]++ }
        END { for (reason in count) printf "跳过 %d 项：%s\n", count[reason], reason }' "$1" |
        sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&amp;/\&/g'
}

counter() {
    local value
    value=$(sed -nE "s/.*[ \"]$1=\"([0-9]+)\".*/\1/p" <<<"$counters")
    echo "${value:-0}"
}

# A cluster in a temporary home; nothing in it has to survive a power cut.
start_test_database() {
    remove_old_test_homes
    test_home=$(mktemp -d "${TMPDIR:-/tmp}/analytics-test-XXXXXX")
    chmod 711 "$test_home"
    at_exit remove_test_home
    export ANALYTICS_HOME=$test_home
    start_postgres "$test_home" fsync=off synchronous_commit=off full_page_writes=off max_connections=200
    export ANALYTICS_TEST_POSTGRESQL="$postgres_connection;Username=postgres;Database=postgres"
}

remove_test_home() { remove_home "$test_home"; }

remove_home() {
    if [ -L "$1/postgres" ]; then rm -rf "$(realpath -m "$1/postgres")"; fi
    rm -rf "$1"
}

# What a test call left behind that was killed: its lock is free.
remove_old_test_homes() {
    local home
    for home in "${TMPDIR:-/tmp}"/analytics-test-*/; do
        home=${home%/}
        if [ -O "$home" ] && [ -e "$home/postgres.users" ] && flock -n -x "$home/postgres.users" true; then
            (
                postgres_home=$home
                find_data_directory
                if is_running; then kill -QUIT "$(server_pid)"; fi
            )
            remove_home "$home"
        fi
    done
}
