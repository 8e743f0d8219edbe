#!/bin/sh
# What keeps the JavaFX thread for more than 50 ms while the window is driven by its keys through what it can do, in the launcher's heap:
# by the clock, which other programs stretch too, and by the processor, with the places where it was seen. Usage, after mvn package:
# src/bench/jerks.sh
cd "$(dirname "$0")/../.." || exit 1
home=target/async-kitchen
# The Java that bin/kitchen starts.
java=$(sed -n "s/^java='\(.*\)'/\1/p" "$home/bin/kitchen")
exec "$java" -Xmx1g --module-path "$home/lib/fx" --add-modules javafx.controls --enable-native-access=javafx.graphics,ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow -Dglass.platform=Headless -Dprism.order=sw \
    -classpath "target/test-classes:target/classes:$home/lib/*" dev.asynckitchen.bench.FxDrive
