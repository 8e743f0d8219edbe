#!/bin/sh
# A trace of a million turns, a thousand tasks and two hundred locks: how it is parsed, opened, kept and sought in, and how long the window
# thinks at most, and about what. Usage, after mvn package: src/bench/scale.sh [lively|workers]...    Traces stay in target/bench.
cd "$(dirname "$0")/../.." || exit 1
home=target/async-kitchen
# The Java that bin/kitchen starts.
java=$(sed -n "s/^java='\(.*\)'/\1/p" "$home/bin/kitchen")
mkdir -p target/bench
run() {
    heap=$1
    shift
    "$java" -Xmx"$heap" --module-path "$home/lib/fx" --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED \
        --sun-misc-unsafe-memory-access=allow -Dglass.platform=Headless -Dprism.order=sw \
        -classpath "target/test-classes:target/classes:$home/lib/*" "$@"
}
[ $# -gt 0 ] || set -- lively workers
for kind in "$@"; do
    trace=target/bench/$kind.trace.jsonl
    echo "$kind"
    [ -f "$trace" ] || run 3g dev.asynckitchen.bench.Scale make "$trace"
    for part in parse open parse open seek; do
        run 1g dev.asynckitchen.bench.Scale $part "$trace"
    done
    run 1g dev.asynckitchen.bench.ScaleWindow "$trace"
done
