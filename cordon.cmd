@echo off
rem Starts Cordon; builds it first when the built files are missing. Only the asked output goes to standard output.
setlocal DisableDelayedExpansion
set "CORDON_HOME=%~dp0"
set "CORDON_JAR=%CORDON_HOME%planner-ui\target\cordon.jar"
set "CORDON_JAVA=java.exe"
if defined JAVA_HOME set "CORDON_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%CORDON_JAR%" goto run
echo cordon: building, first use...>&2
pushd "%CORDON_HOME%"
call mvn -ntp -B -DskipTests package <nul >.cordon-build.log 2>&1
if errorlevel 1 goto failed
popd
:run
"%CORDON_JAVA%" -XX:+UseSerialGC -Xlog:disable -Xlog:all=warning:stderr -Dfile.encoding=UTF-8 %CORDON_JAVA_OPTS% -jar "%CORDON_JAR%" %*
exit /b %ERRORLEVEL%
:failed
type .cordon-build.log >&2
popd
exit /b 70
