"""CPython's own event loop on a virtual clock, watched tick for tick.

Only the clock, the selector's waiting and threads are replaced. Reading the clock moves it by a picosecond, and an idle wait
ends a nanosecond after its deadline. A job for another thread is done at once on a clock of its own, and is done for the loop at
the moment which that clock reached. Futures and tasks are the pure-Python ones, for the names of their steps, unless TASKS=C says
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
import concurrent.futures
import contextlib
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
out = []        # jobs in other threads: (when they come back, what happens then)


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


def wait_until(when):
    global now
    now = max(now, when)
    now = max(now + 1e-9, math.nextafter(now, math.inf))


def select(self, timeout=None, original=selectors.DefaultSelector.select):
    events = original(self, 0)
    if not events and (timeout is None or timeout > 0):
        until = min([math.inf if timeout is None else now + timeout, *(when for when, _ in out)])
        if until == math.inf:
            raise Unending("nothing can wake it")
        wait_until(until)
    while out and min(out, key=lambda job: job[0])[0] <= now:
        job = min(out, key=lambda job: job[0])
        out.remove(job)
        job[1]()
    return events or original(self, 0)


class Executor(concurrent.futures.Executor):
    """A thread pool whose jobs are done at once on a clock of their own."""

    def __init__(self, max_workers=None, *_, **__):
        self._free_at = []
        self._max_workers = max_workers or min(32, (os.cpu_count() or 1) + 4)

    def submit(self, function, /, *args, **kwargs):
        global now
        here = read()
        begins = here
        if len(self._free_at) == self._max_workers:
            begins = max(here, min(self._free_at))
            self._free_at.remove(min(self._free_at))
        now = begins
        made = concurrent.futures.Future()
        value = error = None
        try:
            value = function(*args, **kwargs)
        except BaseException as exception:
            error = exception
        ends, now = now, here
        self._free_at.append(ends)

        def arrive():
            if not made.set_running_or_notify_cancel():
                return
            if error is None:
                made.set_result(value)
            else:
                made.set_exception(error)

        out.append((ends, arrive))
        return made

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass


class Thread:
    """The thread in which a loop shuts its executor down; it is done when all jobs are."""

    def __init__(self, target, args):
        self._job = lambda: target(*args)

    def start(self):
        out.append((max([read(), *(when for when, _ in out)]), self._job))

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
asyncio.events.Handle._run = told_run
gc.collect()
gc.freeze()     # Only what a program makes is looked at.


def run(source, name):
    """The ticks, the output and the exit status of a program; None if it has no end."""
    random.seed(0)
    output = io.StringIO()
    status = 0
    scope = {"__name__": "__main__", "__file__": name, "__builtins__": __builtins__}
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(io.StringIO()):
        try:
            exec(compile(source, name, "exec"), scope)
        except SystemExit as exit:
            status = exit.code if isinstance(exit.code, int) else 0 if exit.code is None else 1
        except BaseException:
            status = 1
    return None if Unending.raised else {"ticks": ticks, "output": output.getvalue(), "status": status}


def run_apart(source, name, noise=0, seconds=10):
    """As run, in a process of its own.

    Noise moves what the program makes to other addresses, and with them the order of sets; with an odd one garbage is collected in
    each tick. What CPython does otherwise then is what it leaves open.
    """
    global collecting
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        signal.alarm(seconds)
        sys.stderr = io.StringIO()      # What is only noticed when the program's objects are freed.
        collecting = noise % 2 == 1
        chance = random.Random(noise)
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
