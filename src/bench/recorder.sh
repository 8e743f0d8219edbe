#!/bin/sh
# Our GIF encoder beside ffmpeg, gifsicle and gifski (where they are installed), from the same frames, in one run.
# Usage, after mvn package: src/bench/recorder.sh [clip|LESSON]...    Frames and results stay in target/bench.
# GIFSKI names gifski's program where it is not on the path (the npm package of that name brings one).
cd "$(dirname "$0")/../.." || exit 1
home=target/async-kitchen
# The Java that bin/kitchen starts.
java=$(sed -n "s/^java='\(.*\)'/\1/p" "$home/bin/kitchen")
[ $# -gt 0 ] || set -- clip gather
exec "$java" --module-path "$home/lib/fx" --add-modules javafx.controls --enable-native-access=javafx.graphics \
    -Xmx1g -classpath "target/test-classes:target/classes:$home/lib/*" \
    dev.asynckitchen.record.gif.EncodersSideBySide target/bench "${GIFSKI:-$(command -v gifski)}" "$@"
