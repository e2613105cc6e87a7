# shellcheck shell=bash
# Finds out by a trial restore whether the package feed is a full or a narrow one (see NarrowFeed.props); remembers it.

# Sets AnalyticsNarrowFeed=true where the feed is narrow. A value the user has set is left alone.
choose_feed() {
    local machine kind
    [ -z "${AnalyticsNarrowFeed:-}" ] || return 0
    machine=$(cat /etc/hostname /etc/machine-id "$HOME/.nuget/NuGet/NuGet.Config" 2>/dev/null | sha256sum | cut -c1-16 || true)
    kind=$(sed -n "s/ $machine\$//p" "$root/eng/.feed" 2>/dev/null || true)
    if [ -z "$kind" ]; then
        try_feed
        kind=$feed_kind
        [ "$feed_is_certain" != yes ] || echo "$kind $machine" >"$root/eng/.feed"
    fi
    [ "$kind" != narrow ] || export AnalyticsNarrowFeed=true
}

forget_feed() { rm -f "$root/eng/.feed"; }

# Restores a throw-away project with the two packages that a narrow feed lacks.
try_feed() {
    local trial log status=0
    trial=$(mktemp -d)
    log=$trial/restore.log
    cat >"$trial/Trial.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <RequiresAspNetWebAssets>true</RequiresAspNetWebAssets>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.SqlServer.Server" Version="1.0.0" />
  </ItemGroup>
</Project>
PROJECT
    say "正在查看软件包源……"
    run_child timeout 120 dotnet restore "$trial/Trial.csproj" >"$log" 2>&1 </dev/null || status=$?
    feed_is_certain=yes
    if [ "$status" -eq 0 ]; then
        feed_kind=full
    elif grep -qE 'NU110[0-9]' "$log" && ! grep -q NU1301 "$log"; then
        feed_kind=narrow
    else
        # Without a network a build still works from packages that were fetched before.
        feed_is_certain=no
        if ! feed_kind=$(kind_of_fetched_packages); then
            grep -E 'error|Exception' "$log" | head -n 3 >&2 || true
            rm -rf "$trial"
            die "连不上 NuGet 软件包源，不能编译。" "请检查网络、代理（HTTPS_PROXY）和 ~/.nuget/NuGet/NuGet.Config，再重试。"
        fi
    fi
    rm -rf "$trial"
}

kind_of_fetched_packages() {
    local folder=${NUGET_PACKAGES:-$HOME/.nuget/packages}
    if [ -d "$folder/microsoft.sqlserver.server" ] && [ -d "$folder/microsoft.aspnetcore.app.internal.assets" ]; then
        echo full
    elif [ -d "$folder/microsoft.aspnetcore.app.runtime.linux-x64" ]; then
        echo narrow
    else
        return 1
    fi
}
