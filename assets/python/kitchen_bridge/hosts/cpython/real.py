"""A recording of a program as it is: on its own clock, with its own output, in its own order. What is measured is told."""
import functools
import os
import sys
import time
from asyncio import base_events

from kitchen_bridge.hosts.cpython import loops, losses, program, streams, tasks, turns, watch
from kitchen_bridge.hosts.cpython.clock import RealClock
from kitchen_bridge.hosts.cpython.files import File
from kitchen_bridge.hosts.cpython.header import header
from kitchen_bridge.hosts.cpython.held import Held
from kitchen_bridge.hosts.cpython.options import Misused
from kitchen_bridge.hosts.cpython.recording import Recording
from kitchen_bridge.hosts.cpython.ring import Ring
from kitchen_bridge.hosts.cpython.words import sentence
from kitchen_bridge.observers import port, shared, values, variables
from kitchen_bridge.observers.errands import name_of
from kitchen_bridge.observers.notes import noted


def begin(settings, name, source):
    """What this process does is told from now on. Gives what ends it: end(ending)."""
    made = Recording(RealClock(), settings.values, settings.sources)
    held = Held(made)
    try:
        begins = header("real", name, source if settings.sources else "")
        file = File(made, settings.path, begins, settings.most, held.look) if settings.last is None else Ring(
            made, settings.path, begins, settings.last, settings.most, held.look)
    except OSError as error:
        raise Misused(sentence("unwritten", file=settings.path, reason=error.strerror)) from None
    values.describe = variables.told
    variables.wanted = settings.locals
    port.open_to(made)
    made.held = held.of_turn
    turns.install(made)
    tasks.install(made)
    loops.install(made)
    watch.tell_places(made)
    made.line_now = watch.line_now
    losses.install(made, cards=False)
    shared.look_at_what_changes()
    _tell_jobs(made)
    _tell_sleep(made, held)
    streams.tell(made, passed_on=True)
    if settings.lines:
        watch.install(made, lines=True)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=file.forked)

    def end(ending):
        """The program is over, or what is recorded of it."""
        made.end(ending.outcome, ending.message, ending.line)
        file.close()
        if loops.other_loop() is not None:
            print(sentence("said", what=sentence("other-loop", kind=loops.other_loop())), file=sys.__stderr__)
        trouble = file.trouble or made.fault and made.fault.splitlines()[-1]
        if trouble is not None:
            reason = sentence("reason.full") if trouble == "full" else trouble
            print(sentence("said", what=sentence("ends-early", file=settings.path, reason=reason)), file=sys.__stderr__)

    program.tells_exit(made, lambda status: file.close())
    return end


def _tell_jobs(recording, _original=base_events.BaseEventLoop.run_in_executor):
    """Who waits for a job in another thread or process waits for that."""
    @functools.wraps(_original)
    def run_in_executor(self, executor, func, *args):
        future = _original(self, executor, func, *args)
        if recording.here():
            known = noted(future)
            known.kind, known.label = "executor", name_of(func)
        return future

    base_events.BaseEventLoop.run_in_executor = run_in_executor


def _tell_sleep(recording, held):
    sleep = time.sleep

    def told_sleep(seconds, /):
        began = recording.clock.now()
        sleep(seconds)
        if recording.turn and recording.here():
            held.told(recording.clock.now() - began, "time.sleep", watch.place_now())

    told_sleep.__name__ = told_sleep.__qualname__ = "sleep"
    time.sleep = told_sleep


def run(settings, argv):
    """Runs a program or a module as Python would, and leaves as it leaves."""
    name, source, it = program.of_arguments(argv)
    end = begin(settings, name, source)
    ending = program.ending_of(it)
    end(ending)
    program.leave(ending)
