#!/bin/sh
# Starts Readout on the system's Chromium, with the Node that came with it.
self=$(readlink -f -- "$0")
here=${self%/*}

# Nobody who can set a variable can have another program run in Readout's place.
unset NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS ELECTRON_RUN_AS_NODE READOUT_STANDIN_LAZY

# The first word that is neither a switch nor the value of one may be a command of the command line; so it is read in src/main/commandLine.ts.
word='' skip='' headless=''
for argument do
  if [ -n "$skip" ]; then
    skip=''
    continue
  fi
  case $argument in
    @OPTIONS@) skip=yes ;;
    --help | -h) word=${word:-help} ;;
    --headless) headless=yes ;;
    -*) ;;
    *) word=${word:-$argument} ;;
  esac
done
case $word in
  @COMMANDS@)
    # It needs no Chromium, unless it prints.
    READOUT_STANDIN_LAZY=1
    export READOUT_STANDIN_LAZY
    ;;
  *)
    if [ -z "$DISPLAY$WAYLAND_DISPLAY$headless" ]; then
      echo "readout: There is no display to open a window on. Commands work without one: readout --help" >&2
      exit 1
    fi
    ;;
esac

READOUT_STANDIN_PATH=$here/readout
NODE_COMPILE_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/readout/compiled
export READOUT_STANDIN_PATH NODE_COMPILE_CACHE
exec "$here/node" "$here/runtime/main.ts" "$@"
