"""Holds the recorder's ring to what it promises: at any moment a whole file, of the last seconds and up to half as many more.

    python last_seconds.py assets/python      prints what is wrong; nothing if nothing is
"""
import json
import os
import sys
import tempfile
import zlib

sys.path.insert(0, sys.argv[1])
from kitchen_bridge.hosts.cpython.ring import Ring

LAST, SECONDS, PART = 60, 400, 10
LEFT = 100      # when the task that is done is


class Told:
    """A recording of which lines are taken as they are given."""
    over = False

    def __init__(self):
        self.lines, self.thread = [], 0

    def take(self, whole=False):
        taken = self.lines[:]       # Meanwhile another thread may tell more.
        del self.lines[:len(taken)]
        return taken

    def tell(self, event, **fields):
        self.lines.append(json.dumps({"event": event, **fields}, separators=(",", ":")) + "\n")


def second(told, now):
    """What a loop does in one second: a task that stays sleeps, one that goes is done at some time."""
    told.tell("tick", tick=now + 1, time=float(now), waited=1.0)
    told.tell("turn", turn=now + 1, handle=now + 1, callback="Task.__wakeup", task=1)
    told.tell("timer", handle=now + 2, when=now + 1.0, callback="Task.__wakeup", task=1, by=now + 1)
    sources = {"sources": {"oven.py": "heat = 200\n"}} if now == 0 else {}
    told.tell("task-waiting", task=1, on={"kind": "sleep", "until": now + 1.0}, stack=[], **sources)
    if now == 1:
        told.tell("task-created", task=2, name="soup", function="cook")
    if now == LEFT:
        told.tell("task-done", task=2, outcome="result")
    told.tell("turn-ended", turn=now + 1, spent=0.0)


def read(path):
    with open(path, "rb") as file:
        data, text = file.read(), b""
    if not path.endswith(".gz"):
        text = data
    while data and path.endswith(".gz"):
        member = zlib.decompressobj(31)   # The last one may have no end yet.
        text += member.decompress(data)
        data = member.unused_data
    return [json.loads(line) for line in text.decode().splitlines()]


def check(path):
    told = Told()
    told.tell("loop-opened", loop=1)
    told.tell("task-created", task=1, name="main", function="main")
    told.tell("timer", handle=1, when=0.0, callback="Task.__wakeup", task=1)
    ring = Ring(told, path, {"format": "async-kitchen-trace", "program": {"name": "x.py", "source": ""}}, LAST)
    for now in range(SECONDS):
        second(told, now)
        ring.flush()
        if now % 7 == 0 or now > SECONDS - 20:
            yield from wrong(read(path), now)
    ring.close()
    yield from wrong(read(path), SECONDS - 1)


def wrong(lines, now):
    header, *events = lines
    cut = header.get("cut", 0.0)
    if now > LAST * 1.5 + PART and not LAST <= now - cut <= LAST * 1.5 + PART:
        yield f"at {now} s it begins at {cut} s"
    told = [event["time"] for event in events if event["event"] == "tick"]
    if told[-1] != now or sorted(told) != told or cut and told[0] > cut:
        yield f"at {now} s its ticks are from {told[0]} to {told[-1]}, and it begins at {cut} s"
    if len(told) - 1 - (cut > 0) != now - cut:
        yield f"at {now} s it has {len(told)} ticks from {cut} s on"
    first = events.index(next(event for event in events if event["event"] == "turn"))
    stood = events[:first] if cut else []
    if cut:
        names = [event["name"] for event in stood if event["event"] == "task-created"]
        if names != (["main"] if cut > LEFT else ["main", "soup"]):
            yield f"at {now} s, from {cut} s on, these tasks stand: {names}"
        if [event["handle"] for event in stood if event["event"] == "timer"] != [int(cut) + 1]:
            yield f"at {now} s, from {cut} s on, timers stand that are over: {stood}"
        if [event.get("sources") for event in stood if event["event"] == "task-waiting"] != [{"oven.py": "heat = 200\n"}]:
            yield f"at {now} s, from {cut} s on, the text of a file is missing"


for name in ("last.trace.jsonl", "last.trace.jsonl.gz"):
    with tempfile.TemporaryDirectory() as folder:
        print(*list(check(os.path.join(folder, name)))[:5], sep="\n", end="")
