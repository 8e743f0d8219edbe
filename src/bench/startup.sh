#!/bin/bash
# How long the first picture takes: the program beside a bare JavaFX window, by turns on one display, both drawn in software.
# Usage, after mvn package: src/bench/startup.sh [ROUNDS]    A display is taken from DISPLAY, or made with Xvfb; without both,
# JavaFX's own headless one serves. KITCHEN names another build's folder than target/async-kitchen.
cd "$(dirname "$0")/../.." || exit 1
home=${KITCHEN:-target/async-kitchen}
rounds=${1:-7}
java=$(sed -n "s/^java='\(.*\)'/\1/p" "$home/bin/kitchen")
work=$(mktemp -d)
display=
if [ -z "$DISPLAY" ] && command -v Xvfb >/dev/null; then
    Xvfb :97 -screen 0 1440x900x24 >/dev/null 2>&1 &
    display=$!
    export DISPLAY=:97
fi
trap '[ -z "$display" ] || kill $display; rm -rf "$work"' EXIT
"$java"c --module-path "$home/lib/fx" --add-modules javafx.controls -d "$work" src/bench/BareWindow.java || exit 1
# JavaFX tells of each pulse; the first that painted is the first picture.
options="-Djavafx.pulseLogger=true -Djavafx.pulseLogger.threshold=0 -Dprism.order=sw"
[ -n "$DISPLAY" ] || options="$options -Dglass.platform=Headless"

# first COMMAND...: milliseconds until it has painted.
first() {
    local begin=$(date +%s%N)
    coproc program { exec "$@" 2>&1; }
    local pid=$program_PID out=${program[0]} line
    while read -r line <&"$out"; do
        case $line in *Painted*|*Painting*|*Presenting*) break ;; esac
    done
    echo $((($(date +%s%N) - begin) / 1000000)) >> "$work/$kind"
    awk '{ print ($14 + $15) * 10 }' "/proc/$pid/stat" >> "$work/$kind.cpu" 2>/dev/null
    kill $pid 2>/dev/null
    wait $pid 2>/dev/null
}

for round in $(seq 0 "$rounds"); do # Round 0 warms the disk.
    kind=bare; first "$java" $options --module-path "$home/lib/fx" --add-modules javafx.controls \
        --enable-native-access=javafx.graphics -cp "$work" BareWindow
    kind=kitchen; KITCHEN_OPTS=$options XDG_CONFIG_HOME=$work/config first "$home/bin/kitchen"
    [ "$round" -gt 0 ] || rm -f "$work"/bare* "$work"/kitchen "$work"/kitchen.cpu
done
median() { sort -n "$work/$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
bare=$(median bare); kitchen=$(median kitchen)
echo "bare window: $(sort -n "$work/bare" | tr '\n' ' ')ms, median $bare"
echo "kitchen:     $(sort -n "$work/kitchen" | tr '\n' ' ')ms, median $kitchen"
awk "BEGIN { printf \"%.2f times\\n\", $kitchen / $bare }"
# On a busy machine the work says more than the clock.
if [ -s "$work/kitchen.cpu" ]; then
    awk "BEGIN { printf \"work: %d ms and %d ms, %.2f times\\n\", $(median bare.cpu), $(median kitchen.cpu), $(median kitchen.cpu) / $(median bare.cpu) }"
fi
