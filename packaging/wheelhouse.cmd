@echo off
rem Starts Wheelhouse with the runtime it brings along, whatever java is on the path.
setlocal
for %%i in ("%~dp0..") do set "home=%%~fi"
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="
set "CLASSPATH="

set "mode=cockpit"
for %%w in (%*) do (
    for %%c in (init import list search show add set remove note history undo redo export bundle vault sync check digest gate slo secret demo backup restore -h --help -V --version) do (
        if "%%~w"=="%%c" set "mode=command"
    )
)
if "%mode%"=="command" (
    set "options=-XX:+UseSerialGC -Djava.awt.headless=true"
) else (
    set "options=--enable-native-access=javafx.graphics,ALL-UNNAMED -XX:+UseG1GC -XX:G1HeapRegionSize=1m -XX:G1PeriodicGCInterval=60000 -XX:ParallelGCThreads=2 -XX:ConcGCThreads=1 -Xms16m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20"
)
set "cache="
if exist "%home%\app\%mode%.aot" set "cache="-XX:AOTCache=%home%\app\%mode%.aot""
"%home%\runtime\bin\java" -XX:TieredStopAtLevel=1 -Xlog:disable -Xlog:all=off -Dh2.serializeJavaObject=false -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true %cache% %options% -cp "%home%\app\start.jar" app.wheelhouse.app.Main %*
exit /b %errorlevel%
