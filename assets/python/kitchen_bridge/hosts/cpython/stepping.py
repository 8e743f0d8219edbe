"""A program on the virtual clock, to be stepped through: looked on at by all observers, and held before each turn until it has leave."""
import os
import random
import sys
import traceback

from kitchen_bridge.hosts import times
from kitchen_bridge.hosts.cpython import bounds, conveyors, jobs, loops, losses, program, streams, tasks, turns, waiting, watch
from kitchen_bridge.hosts.cpython.channel import Channel
from kitchen_bridge.hosts.cpython.clock import VirtualClock
from kitchen_bridge.hosts.cpython.recording import Recording
from kitchen_bridge.observers import port, shared, variables


def recording(gives_up, gate=None, reads=lambda begins: None, reaching=None):
    """What is told of on the virtual clock from now on; gives_up(why) is called for a program that would wait for ever.

    reaching(recording) makes the hand that reaches into it.
    """
    clock = VirtualClock()
    made = Recording(clock)
    reach = reaching and reaching(made)
    made.line_now = watch.line_now
    wait = waiting.VirtualWait(made, gives_up, reads)
    if reach is not None:
        wait.asked = lambda: reach.asked

    def hold(seconds, what):
        made.blocked(seconds, what, watch.place_now())
        clock.advance(seconds)
        if made.here():
            wait.happen(clock.now())

    port.open_to(made)
    watch.tell_places(made)
    turns.install(made, gate)
    tasks.install(made, reached=reach is not None)
    loops.install(made, wait, reach)
    conveyors.install(made)
    jobs.install(made, wait)
    losses.install(made, cards=True)
    shared.keep_what_changes()
    times.take(clock.read, hold)
    return made


def run():
    """Runs the program that is asked for at the other end of the standard streams."""
    channel = Channel()
    try:
        _run(channel, channel.asked)
    except BaseException:
        channel.failed(traceback.format_exc())


def _run(channel, asked):
    reach = None

    def reaching(into):
        nonlocal reach
        from kitchen_bridge.hosts.cpython.reach import Reach   # Most programs are not reached into.
        reach = Reach(into, asked["interventions"], channel.refused)
        return reach

    made = recording(channel.stopped, channel.gate, channel.reads, reaching if asked["interventions"] else None)
    made.failed = lambda fault: channel.stopped("memory") if bounds.reached(sys.exc_info()[1]) else channel.failed(fault)
    channel.follow(made)
    streams.tell(made, False, channel.look)
    program.tells_exit(made, channel.close)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=channel.forked)
    sys.argv = [asked["name"], *asked["arguments"]]
    sys.path.append(sys.path[0])   # What lessons import is there.
    sys.path[0] = asked["folder"]
    random.seed(0)
    source = program.of_source(asked["source"], asked["name"], marked=True)
    variables.wanted = asked["locals"]
    watch.install(made, lines=True, conditions=asked["conditions"], held=asked["lineLocals"])
    bounds.memory(asked["memory"])
    bounds.processes(asked["processes"])
    ending = program.ending_of(source)
    if ending.outcome == "stopped":
        channel.stopped(ending.message, ending.line)
    program.tidy()
    channel.look()
    if reach is not None and reach.never_done() is not None:
        channel.refused(reach.never_done(), "hand.never", "last", str(made.turns))
    made.end(ending.outcome, ending.message, ending.line)
    channel.close(ending.status)
