@echo off
rem Takes Electron's place: same command line, run by Node over an installed Chromium.
setlocal
set "NODE=%~dp0..\node_modules\.bin\node.cmd"
if not exist "%NODE%" set "NODE=node"
set "READOUT_STANDIN_PATH=%~f0"
if defined ELECTRON_RUN_AS_NODE (
  call "%NODE%" --import "file:///%~dp0asNode.ts" %*
) else (
  call "%NODE%" --inspect=0 "%~dp0main.ts" %*
)
exit /b %ERRORLEVEL%
