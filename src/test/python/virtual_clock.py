"""CPython's own event loop on a virtual clock, watched tick for tick.

Only the clock, the selector's waiting and threads are replaced. Reading the clock moves it by a picosecond, and an idle wait
ends a nanosecond after its deadline. A job for another thread is done as soon as one is free, all at once, on a clock of its own:
what it prints, what it calls the loop for and its end come at the moment which that clock showed. Futures and tasks are the pure-Python ones, for the names of their steps, unless TASKS=C says
that they are to be those that programs have in life.

Importing this changes asyncio for the whole process; each program runs in a fork of it.
"""
import math
import os
import sys
import time

if os.environ.get("TASKS") != "C":
    sys.modules["_asyncio"] = None      # the pure-Python Task and Future

import asyncio
import collections
import concurrent.futures
import contextlib
import contextvars
import functools
import gc
import io
import json
import random
import selectors
import signal
import threading
import traceback
from asyncio import base_events, tasks

MOST_TICKS = 5000

now = 0.0
ticks = []
collecting = False      # whether garbage is collected in each tick
out = []        # what happens in other threads: (when, what, whether it wakes the loop)
begun = None    # in another thread, what the loop's clock shows meanwhile


class Unending(BaseException):
    """The program would wait for ever, or goes on for too long. A program may catch it, so it is kept, too."""

    raised = False

    def __init__(self, reason):
        super().__init__(reason)
        Unending.raised = True


def read():
    global now
    now = max(now + 1e-12, math.nextafter(now, math.inf))
    return now


def sleep(seconds):
    global now
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    now += seconds
    if begun is None:
        happen(lambda each: not each[2])


def ahead():
    """Whether this is another thread, and a later time there."""
    return begun is not None and now - begun > 1e-6


def happen(chosen):
    """Does what is due in other threads, the earliest first."""
    while due := [each for each in out if each[0] <= now and chosen(each)]:
        first = min(due, key=lambda each: each[0])
        out.remove(first)
        first[1]()


def wait_until(when):
    global now
    now = max(now, when)
    now = max(now + 1e-9, math.nextafter(now, math.inf))


def select(self, timeout=None, original=selectors.DefaultSelector.select):
    events = original(self, 0)
    if not events and (timeout is None or timeout > 0):
        until = min([math.inf if timeout is None else now + timeout, *(when for when, _, wakes in out if wakes)])
        if until == math.inf:
            raise Unending("nothing can wake it")
        wait_until(until)
    happen(lambda each: True)
    return events or original(self, 0)


class Printed(io.StringIO):
    """Standard output, to which what is printed in another thread comes at its time."""

    def write(self, text):
        if ahead():
            out.append((now, lambda: super(Printed, self).write(text), False))
        else:
            super().write(text)
        return len(text)


def told_call_soon_threadsafe(self, callback, *args, context=None, original=base_events.BaseEventLoop.call_soon_threadsafe):
    if not ahead():
        return original(self, callback, *args, context=context)
    handle = asyncio.Handle(callback, args, self, context)

    def arrive():
        if not self.is_closed():
            if not handle.cancelled():
                self._ready.append(handle)
            self._write_to_self()

    out.append((now, arrive, True))
    return handle


class Executor(concurrent.futures.Executor):
    """A thread pool whose jobs are done on clocks of their own."""

    def __init__(self, max_workers=None, *_, **__):
        self._free = max_workers or min(32, (os.cpu_count() or 1) + 4)
        self._queue = collections.deque()
        self._ends = []     # when those come back that are at work

    def submit(self, function, /, *args, **kwargs):
        made = concurrent.futures.Future()
        here = read()
        self._queue.append((made, functools.partial(function, *args, **kwargs)))
        if self._free:
            self._next(here)
        return made

    def _next(self, begins):
        while self._queue:
            made, job = self._queue.popleft()
            if made.set_running_or_notify_cancel():
                self._free -= 1
                self._do(made, job, begins)
                return

    def _do(self, made, job, begins):
        global now, begun
        before, begun = (now, begun), now if begun is None else begun
        now = begins
        value = error = None
        try:
            value = contextvars.Context().run(apart, job)
        except BaseException as exception:
            error = exception
        ends, (now, begun) = now, before
        self._ends.append(ends)

        def arrive():
            self._ends.remove(ends)
            self._free += 1
            if error is None:
                made.set_result(value)
            else:
                made.set_exception(error)
            self._next(ends)

        out.append((ends, arrive, True))

    def shutdown(self, wait=True, *, cancel_futures=False):
        global now
        if cancel_futures:
            for made, _ in self._queue:
                made.cancel()
        while wait and self._ends:
            now = max(now, min(self._ends))
            happen(lambda each: True)


def apart(job):
    """Does a job as another thread does it, which has no loop."""
    loop = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    try:
        return job()
    finally:
        asyncio._set_running_loop(loop)


class Thread:
    """The thread in which a loop shuts its executor down; it is done when all jobs are."""

    def __init__(self, target, args):
        self._job = lambda: target(*args)
        self._pool = target.__self__._default_executor

    def start(self):
        ends = getattr(self._pool, "_ends", ())
        if ends:
            out.append((min(ends), self.start, True))
        elif self._job:
            out.append((read(), self._job, True))
            self._job = None

    def join(self, timeout=None):
        pass

    def is_alive(self):
        return False


def told_process_events(self, events, original=asyncio.selector_events.BaseSelectorEventLoop._process_events):
    original(self, events)
    if collecting:
        gc.collect()
    ticks.append({"time": round(now, 6), "turns": []})
    if len(ticks) > MOST_TICKS:
        raise Unending("too many ticks")


# As the pure-Python ones are called, whatever C calls them.
_STEPS = {"TaskStepMethWrapper": "Task.__step", "TaskWakeupMethWrapper": "Task.__wakeup", "task_wakeup": "Task.__wakeup"}


def told_run(self, original=asyncio.events.Handle._run):
    callback = called = self._callback
    while isinstance(called, functools.partial):
        called = called.func
    name = getattr(called, "__qualname__", type(called).__qualname__)
    name = _STEPS.get(name.split(".")[-1], name)
    owner = getattr(callback, "__self__", None)
    task = owner.get_name() if isinstance(owner, tasks.Task) and name in ("Task.__step", "Task.__wakeup") else None
    ticks[-1]["turns"].append([name, task] if task else [name])
    original(self)


time.monotonic = time.perf_counter = read
time.time = lambda: 1767258000.0 + read()
time.sleep = sleep
selectors.DefaultSelector.select = select
concurrent.futures.ThreadPoolExecutor = Executor
base_events.threading = type(threading)("threading")
base_events.threading.__dict__.update(vars(threading), Thread=Thread)
asyncio.selector_events.BaseSelectorEventLoop._process_events = told_process_events
base_events.BaseEventLoop.call_soon_threadsafe = told_call_soon_threadsafe
asyncio.events.Handle._run = told_run
gc.collect()
gc.freeze()     # Only what a program makes is looked at.


def run(source, name):
    """The ticks, the output and the exit status of a program; None if it has no end."""
    random.seed(0)
    output = Printed()
    status = 0
    scope = {"__name__": "__main__", "__file__": name, "__builtins__": __builtins__}
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(io.StringIO()):
        try:
            exec(compile(source, name, "exec"), scope)
        except SystemExit as exit:
            status = exit.code if isinstance(exit.code, int) else 0 if exit.code is None else 1
        except BaseException:
            status = 1
        for _, happens, _ in sorted((each for each in out if not each[2]), key=lambda each: each[0]):
            happens()
    return None if Unending.raised else {"ticks": ticks, "output": output.getvalue(), "status": status}


def run_apart(source, name, noise=0, seconds=10):
    """As run, in a process of its own.

    Noise moves what the program makes to other addresses and gives tasks and futures other hashes, and with them the order of sets;
    with an odd one garbage is collected in each tick. What CPython does otherwise then is what it leaves open.
    """
    global collecting
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        signal.alarm(seconds)
        sys.stderr = io.StringIO()      # What is only noticed when the program's objects are freed.
        collecting = noise % 2 == 1
        chance = random.Random(noise)
        if noise and asyncio.Future is asyncio.futures._PyFuture:
            asyncio.Future.__hash__ = lambda self: hash((id(self), noise))
        kept = [bytes(chance.randrange(16, 600)) for _ in range(chance.randrange(2000))] if noise else []
        kept = [each for each in kept if chance.random() < 0.6]
        try:
            with open(writer, "w", encoding="utf-8") as file:
                json.dump(run(source, name), file)
        except BaseException:
            traceback.print_exc(file=sys.__stderr__)
        finally:
            os._exit(0)
    os.close(writer)
    with open(reader, encoding="utf-8") as file:
        text = file.read()
    os.waitpid(child, 0)
    return json.loads(text) if text else None
