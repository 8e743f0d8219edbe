"""Records a program: what is asked for, and what is put in place for it before it begins."""
import os
import sys

from kitchen_bridge.hosts import times
from kitchen_bridge.hosts.cpython import files, jobs, loops, program, streams, tasks, turns, waiting, watch
from kitchen_bridge.hosts.cpython.clock import VirtualClock
from kitchen_bridge.hosts.cpython.recording import Recording
from kitchen_bridge.observers import port


def header(clock, name, source):
    version = ".".join(map(str, sys.version_info[:3]))
    implementation = {"cpython": "CPython"}.get(sys.implementation.name, sys.implementation.name)
    return {"format": "async-kitchen-trace", "version": 1, "clock": clock, "python": version,
            "implementation": f"{implementation} {version}", "program": {"name": name, "source": source}}


def virtual(gives_up, gate=None, lines=True):
    """A recording on the virtual clock, looked on at by all observers."""
    clock = VirtualClock()
    recording = Recording(clock)
    recording.line_now = watch.line_now
    wait = waiting.VirtualWait(recording, gives_up)

    def hold(seconds, what):
        recording.blocked(seconds, what, watch.line_now())
        clock.advance(seconds)

    port.open_to(recording)
    turns.install(recording, gate)
    tasks.install(recording)
    loops.install(recording, wait)
    jobs.install(recording, wait)
    times.take(clock.read, hold)
    return recording
