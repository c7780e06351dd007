# Makes an installer for Windows with jpackage, on Windows, out of what `mvn -DskipTests package` built there.
#
#   powershell -File packaging\windows.ps1 [-DryRun] [-Image DIR] [-Out DIR] [-Version VERSION]
#
# It installs for the user who runs it, without an administrator, into %LOCALAPPDATA%\Programs\Wheelhouse (jpackage's own
# choice, %LOCALAPPDATA%\Wheelhouse, is where workspaces lie, which no installer may touch); a later version takes the place of an older one, by the
# same upgrade code. Signing: SIGN_CERTIFICATE is the thumbprint of a certificate in the user's store, SIGN_TIMESTAMP the
# address of a time stamp server. Needs the WiX toolset (jpackage asks for it).
param([switch]$DryRun, [string]$Image = "target/wheelhouse", [string]$Out = "target/packages", [string]$Version = "")
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..")
if (-not $Version) {
    $Version = ([regex]"(?m)^  <version>(.*)</version>").Match((Get-Content -Raw pom.xml)).Groups[1].Value
}
$problems = @()
foreach ($file in "app/start.jar", "runtime/lib/modules", "bin/wheelhouse.cmd") {
    if (-not (Test-Path (Join-Path $Image $file))) { $problems += "$Image has no ${file}: run 'mvn -DskipTests package' first" }
}
foreach ($size in 16, 32, 48, 64, 128, 256) {
    if (-not (Test-Path "icons/wheelhouse-$size.png")) { $problems += "icons/wheelhouse-$size.png is missing" }
}
if ($Version -notmatch "^\d+(\.\d+){0,2}$") { $problems += "an installer takes only numbers in a version, not $Version" }
if (-not $DryRun) {
    if ($env:OS -ne "Windows_NT") { $problems += "an installer can only be made on Windows (-DryRun checks and prints)" }
    if (-not (Get-Command jpackage -ErrorAction SilentlyContinue)) { $problems += "jpackage is missing" }
    if (-not ((Get-Command wix -ErrorAction SilentlyContinue) -or (Get-Command candle -ErrorAction SilentlyContinue))) { $problems += "the WiX toolset is missing" }
}
if ($problems) { $problems | ForEach-Object { [Console]::Error.WriteLine("windows.ps1: $_") }; exit 1 }

function Step([string]$tool, [string[]]$arguments) {
    Write-Output ("+ $tool " + (($arguments | ForEach-Object { if ($_ -match "\s") { '"' + $_ + '"' } else { $_ } }) -join " "))
    if (-not $DryRun) {
        & $tool @arguments
        if ($LASTEXITCODE -ne 0) { throw "$tool ended with $LASTEXITCODE" }
    }
}
New-Item -ItemType Directory -Force target, $Out | Out-Null

# An .ico is a list of sizes and then the PNG files as they are.
$sizes = 16, 32, 48, 64, 128, 256
$pictures = $sizes | ForEach-Object { , [IO.File]::ReadAllBytes((Resolve-Path "icons/wheelhouse-$_.png").Path) }
$icon = New-Object IO.MemoryStream
$writer = New-Object IO.BinaryWriter $icon
$writer.Write([uint16]0); $writer.Write([uint16]1); $writer.Write([uint16]$sizes.Count)
$at = 6 + 16 * $sizes.Count
for ($i = 0; $i -lt $sizes.Count; $i++) {
    $side = [byte]($sizes[$i] % 256)
    $writer.Write($side); $writer.Write($side); $writer.Write([uint16]0); $writer.Write([uint16]1); $writer.Write([uint16]32)
    $writer.Write([uint32]$pictures[$i].Length); $writer.Write([uint32]$at)
    $at += $pictures[$i].Length
}
$pictures | ForEach-Object { $writer.Write([byte[]]$_) }
[IO.File]::WriteAllBytes((Join-Path (Get-Location) "target/wheelhouse.ico"), $icon.ToArray())
Write-Output "+ write target/wheelhouse.ico ($($icon.Length) bytes)"
Set-Content -Encoding ascii target/whbundle.properties @("extension=whbundle", "mime-type=application/vnd.wheelhouse.bundle", "description=Wheelhouse bundle")
# The same program with a console, for scripts; the other one opens no console behind its window.
Set-Content -Encoding ascii target/wheelhouse-console.properties @("main-jar=start.jar", "main-class=app.wheelhouse.app.Main", "win-console=true", "win-menu=false", "win-shortcut=false",
    'java-options=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Djava.awt.headless=true -Dh2.serializeJavaObject=false -XX:AOTCache=$APPDIR\command.aot')
Write-Output "+ write target/whbundle.properties target/wheelhouse-console.properties"
Step "jpackage" @("--type", "msi", "--name", "Wheelhouse", "--app-version", $Version, "--vendor", "Wheelhouse",
    "--description", "A cockpit for running executive sessions", "--copyright", "Apache License 2.0", "--license-file", "LICENSE",
    "--input", "$Image/app", "--main-jar", "start.jar", "--main-class", "app.wheelhouse.app.Main", "--runtime-image", "$Image/runtime",
    "--icon", "target/wheelhouse.ico", "--file-associations", "target/whbundle.properties", "--dest", $Out,
    "--add-launcher", "wheelhouse-cli=target/wheelhouse-console.properties",
    "--win-per-user-install", "--install-dir", "Programs\Wheelhouse", "--win-menu", "--win-menu-group", "Wheelhouse", "--win-shortcut-prompt", "--win-dir-chooser",
    "--win-upgrade-uuid", "7d0f7a0c-4b3e-4c57-9a4e-2f6d1c9a5b11",
    "--java-options", "--enable-native-access=javafx.graphics,ALL-UNNAMED", "--java-options", "-XX:+UseG1GC",
    "--java-options", "-XX:TieredStopAtLevel=1", "--java-options", "-Xms16m", "--java-options", "-XX:MinHeapFreeRatio=10",
    "--java-options", "-XX:MaxHeapFreeRatio=20", "--java-options", "-Dh2.serializeJavaObject=false",
    "--java-options", "-Dorg.jooq.no-logo=true", "--java-options", "-Dorg.jooq.no-tips=true",
    "--java-options", '-XX:AOTCache=$APPDIR\cockpit.aot')
$msi = "$Out/Wheelhouse-$Version.msi"
if ($env:SIGN_CERTIFICATE) {
    $stamp = if ($env:SIGN_TIMESTAMP) { @("/tr", $env:SIGN_TIMESTAMP, "/td", "SHA256") } else { @() }
    Step "signtool" (@("sign", "/sha1", $env:SIGN_CERTIFICATE, "/fd", "SHA256") + $stamp + @($msi))
} else {
    Write-Output "unsigned: SIGN_CERTIFICATE is not set"
}
Write-Output $msi
