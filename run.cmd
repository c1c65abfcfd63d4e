@echo off
rem Runs CSP Desktop from this folder. What it needs is installed the first time.
setlocal
set "here=%~dp0"
set "venv=%here%.venv"
set "python=%venv%\Scripts\python.exe"
set "command=%~1"

for %%c in (demo app test check bench) do if "%command%"=="%%c" goto prepare
echo Usage: run COMMAND [ARGUMENTS]
echo   demo    build the sample partnership, write its board pack, and open the window
echo   app     csp-desktop itself: the window, or one of its commands
echo   test    the test suite, without a screen
echo   check   linters and types
echo   bench   the benchmarks
if "%command%"=="" exit /b 0
if "%command%"=="help" exit /b 0
exit /b 2

:prepare
rem The environment remembers what it was made from: a change in either file makes it anew.
type "%here%requirements-dev.txt" >"%TEMP%\csp-desktop-source.txt"
type "%here%pyproject.toml" >>"%TEMP%\csp-desktop-source.txt"
if exist "%python%" fc /b "%venv%\made-from" "%TEMP%\csp-desktop-source.txt" >nul 2>nul && goto run

py -3 -c "import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))" 2>nul
if errorlevel 1 (
    echo CSP Desktop needs Python 3.11, 3.12, 3.13 or 3.14 from python.org, and none was found.
    exit /b 1
)
echo Making the environment ...
if exist "%venv%" rmdir /s /q "%venv%"
py -3 -m venv "%venv%" || exit /b 1
"%python%" -m pip install --quiet --no-input --disable-pip-version-check --require-hashes -r "%here%requirements-dev.txt" || exit /b 1
"%python%" -m pip install --quiet --no-input --disable-pip-version-check --no-build-isolation --no-deps --editable "%here%." || exit /b 1
copy /y "%TEMP%\csp-desktop-source.txt" "%venv%\made-from" >nul || exit /b 1

:run
rem What follows the first word, as it was typed.
set "words="
for /f "tokens=1,*" %%a in ("%*") do set "words=%%b"
goto %command%

:demo
"%venv%\Scripts\csp-desktop.exe" demo %words%
exit /b %errorlevel%

:app
"%venv%\Scripts\csp-desktop.exe" %words%
exit /b %errorlevel%

:test
cd /d "%here%"
set "QT_QPA_PLATFORM=offscreen"
"%python%" -m pytest %words%
exit /b %errorlevel%

:check
cd /d "%here%"
"%venv%\Scripts\ruff.exe" check . || exit /b 1
"%venv%\Scripts\ruff.exe" format --check . || exit /b 1
"%venv%\Scripts\mypy.exe"
exit /b %errorlevel%

:bench
cd /d "%here%"
set "QT_QPA_PLATFORM=offscreen"
"%python%" -m tests.benchmarks %words%
exit /b %errorlevel%
