#!/bin/sh
# A recording of five minutes in little memory: every frame of a lesson at a tenth of its speed. Prints how long it took and the
# most memory that the program had at once, heap and all. Usage, after mvn package: src/bench/soak.sh [HEAP, such as 256m]
cd "$(dirname "$0")/../.." || exit 1
home=target/async-kitchen
# The Java that bin/kitchen starts.
java=$(sed -n "s/^java='\(.*\)'/\1/p" "$home/bin/kitchen")
mkdir -p target/bench
begin=$(date +%s)
"$java" -Xmx"${1:-256m}" --module-path "$home/lib/fx" --add-modules javafx.controls --enable-native-access=javafx.graphics \
    -classpath "target/classes:$home/lib/*" dev.asynckitchen.cli.Main \
    record lesson:chef-async --speed 0.1 --fps 20 -o target/bench/soak.gif &
program=$!
most=0
while kill -0 $program 2>/dev/null; do
    most=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' /proc/$program/status 2>/dev/null | grep . || echo "$most")
    sleep 1
done
wait $program
status=$?
echo "status $status, $(($(date +%s) - begin)) s, at most $((most / 1024)) MB"
exit $status
