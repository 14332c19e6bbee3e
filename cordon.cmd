@echo off
rem Starts Cordon: in a source checkout it builds first what is missing; in an application image it runs the Java that the
rem image brings. Only the asked output goes to standard output.
rem Exit code 70: no usable Java, or the build failed. A source checkout that changed is not noticed here: run mvn package.
setlocal DisableDelayedExpansion
set "CORDON_HERE=%~dp0"
set "CORDON_JAR=%CORDON_HERE%planner-ui\target\cordon.jar"
set "CORDON_JAVA=java.exe"
if exist "%CORDON_HERE%app\cordon.jar" if exist "%CORDON_HERE%runtime\bin\java.exe" goto image
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "CORDON_JAVA=%JAVA_HOME%\bin\java.exe"
if not "%CORDON_JAVA%"=="java.exe" goto version
where java.exe >nul 2>nul
if errorlevel 1 goto nojava
goto built
:image
set "CORDON_JAR=%CORDON_HERE%app\cordon.jar"
set "CORDON_JAVA=%CORDON_HERE%runtime\bin\java.exe"
goto run
:version
set "CORDON_MAJOR="
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%JAVA_HOME%\release" 2^>nul') do for /f "delims=.-+" %%m in ("%%~v") do set "CORDON_MAJOR=%%m"
if not defined CORDON_MAJOR goto built
if %CORDON_MAJOR% LSS 17 goto oldjava
:built
if exist "%CORDON_JAR%" goto run
where mvn >nul 2>nul
if errorlevel 1 goto nomaven
echo cordon: building (first use; about a minute)...>&2
pushd "%CORDON_HERE%"
call mvn -ntp -B -Dstyle.color=never -Dmaven.test.skip=true package <nul >.cordon-build.log 2>&1
if errorlevel 1 goto failed
popd
:run
"%CORDON_JAVA%" -XX:+UseSerialGC -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=10000 -XX:Tier4CompileThreshold=100000 -XX:Tier4BackEdgeThreshold=400000 -XX:FreqInlineSize=60 -Xlog:disable -Xlog:all=warning:stderr -Dfile.encoding=UTF-8 -Dcordon.exit.fail=101 %CORDON_JAVA_OPTS% -jar "%CORDON_JAR%" %*
set "CORDON_CODE=%ERRORLEVEL%"
if "%CORDON_CODE%"=="101" exit /b 1
if "%CORDON_CODE%"=="1" goto died
exit /b %CORDON_CODE%
:died
echo cordon: Java could not run ^(its own message is above^)>&2
exit /b 70
:nojava
echo cordon: no Java found: install a JDK 17 or newer, or set JAVA_HOME>&2
exit /b 70
:oldjava
echo cordon: JAVA_HOME holds Java %CORDON_MAJOR%: install a JDK 17 or newer, or set JAVA_HOME>&2
exit /b 70
:nomaven
echo cordon: not built yet, and Maven (mvn) was not found: install Maven 3.8 or newer>&2
exit /b 70
:failed
type .cordon-build.log >&2
popd
echo cordon: build failed; whole log: %CORDON_HERE%.cordon-build.log>&2
exit /b 70
