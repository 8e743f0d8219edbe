#!/bin/bash
# How long a program that misbehaves takes to end: each of src/test/resources/misbehaving with kitchen run, by the clock and in work.
# Usage, after mvn package: src/bench/misbehaving.sh [PROGRAM.py...]    More than 5 s is marked. On a busy machine the work says more
# than the clock. KITCHEN names another build's folder than target/async-kitchen.
cd "$(dirname "$0")/../.." || exit 1
home=${KITCHEN:-target/async-kitchen}
[ $# -gt 0 ] || set -- src/test/resources/misbehaving/*.py src/test/resources/misbehaving/given-up/*.py
said=$(mktemp)
trap 'rm -f "$said"' EXIT
TIMEFORMAT='%R %U %S'
slow=0
printf '%-34s %8s %8s %6s\n' program seconds work status
for program; do
    took=$( { time timeout -k 1 120 "$home/bin/kitchen" run "$program" >/dev/null 2>"$said" </dev/null; echo $? >&3; } 3>"$said.status" 2>&1)
    status=$(cat "$said.status"); rm -f "$said.status"
    mark=$(echo "$took" | awk '{ print ($1 > 5 ? "*" : " ") }')
    [ "$mark" = " " ] || slow=$((slow + 1))
    sentence=$(grep -a '^kitchen: ' "$said" | head -1)
    printf '%-34s %8s %8s %6s %s %s\n' "$(basename "$program")" "${took%% *}" "$(echo "$took" | awk '{ printf "%.1f", $2 + $3 }')" \
        "$status" "$mark" "$(echo "${sentence:-$(grep -a . "$said" | tail -1)}" | cut -c1-140)"
done
echo "$slow of $# took longer than 5 s"
