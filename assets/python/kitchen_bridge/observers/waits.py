"""Tells the trace what a task waits for, and at the end of each turn what that turn changed."""
import asyncio
import functools
from asyncio import futures, tasks

from kitchen_bridge.observers import aprons
from kitchen_bridge.observers import shared
from kitchen_bridge.observers import tasks as told
from _kitchen_port import port


def turn_begins(task):
    if task is not None:
        port.task_runs(task._kitchen_id)


def turn_ends(task):
    if task is not None:
        _tell_waiting(task)
        shared.tell_all(task._kitchen_id)
        port.task_stops()
    else:
        shared.tell_all(0)


if hasattr(tasks.Task, "_Task__eager_start"):
    _eager_start = tasks.Task._Task__eager_start

    def _told_eager_start(self):
        told.announce(self)
        port.task_runs(told.number_of(self))
        try:
            _eager_start(self)
        finally:
            _tell_waiting(self)
            port.task_stops()

    tasks.Task._Task__eager_start = _told_eager_start


def _frames(coroutine):
    """The frames of an await chain from the outermost in: (function, frame, file)."""
    seen = 0
    while coroutine is not None and seen < 1000:
        seen += 1
        for prefix in ("cr", "gi", "ag"):
            code = getattr(coroutine, prefix + "_code", None)
            if code is not None:
                break
        else:
            return
        frame = getattr(coroutine, prefix + "_frame", None)
        if frame is None:
            return
        yield code.co_qualname, frame, code.co_filename
        coroutine = getattr(coroutine, "gi_yieldfrom" if prefix == "gi" else prefix + "_await", None)


def _tell_waiting(task):
    if task.done():
        return
    stack = []
    for name, frame, file in _frames(task._coro):
        if file == told.program_file:
            stack += [name, aprons.line_now(frame)]
    waiter = task._fut_waiter
    on = ("yield", 0, None, -1.0) if waiter is None else _future_wait(waiter)
    port.task_waiting(told.number_of(task), *on, stack)


_WAITS = {
    "sleep": "sleep",
    "Lock.acquire": "lock", "Semaphore.acquire": "semaphore", "Event.wait": "event", "Condition.wait": "condition",
    "Queue.get": "queue-get", "Queue.put": "queue-put", "TaskGroup.__aexit__": "task-group",
    "TaskGroup._aexit": "task-group", "_wait": "wait", "KitchenEventLoop.shutdown_default_executor": "executor",
}


def made_by(future, frame):
    """A future was made by asyncio's own code in this frame: notes what whoever awaits it will wait for."""
    kind = _WAITS.get(frame.f_code.co_qualname)
    if kind is None:
        return
    future._kitchen_kind = kind
    if kind == "sleep":
        return
    scope = frame.f_locals
    if kind == "wait":
        wait = _Wait(told.number_of(told.current_task()), sorted(map(told.number_of, scope["fs"])), scope["return_when"], future)
        future._kitchen_id = shared.register(wait, "wait")
        return
    owner = scope.get("self")
    kind, owner = getattr(owner, "_kitchen_part_of", (kind, owner))
    future._kitchen_kind = kind
    future._kitchen_id = told.number_of(owner)
    future._kitchen_label = shared.label(owner)


def _future_wait(waiter):
    if isinstance(waiter, tasks.Task):
        return ("task", told.number_of(waiter), waiter.get_name(), -1.0)
    kind = getattr(waiter, "_kitchen_kind", "future")
    until = getattr(waiter, "_kitchen_until", -1.0)
    if kind == "future" and not told.number_of(waiter):
        shared.register(waiter, "future")
    return (kind, told.number_of(waiter), shared.label(waiter), until)


class _Wait:
    """asyncio.wait() for a set of tasks, while somebody awaits it."""

    def __init__(self, owner, futures_, until, waiter):
        self.owner, self.futures, self.until, self.waiter = owner, futures_, until, waiter
        waiter._kitchen_made = self  # It lives as long as what it waits by.


class _Job:
    def __init__(self, function, since, until):
        self.function, self.since, self.until, self.done = function, since, until, False


_jobs = {}


def job(function, since, until):
    """The porter has taken a job."""
    made = _Job(function, since, until)
    number = shared.register(made, "executor", function)
    _jobs[number] = made
    return made


def job_done(made):
    made.done = True
    shared.tell(made)
    _jobs.pop(made._kitchen_id, None)


_wrap_future = futures.wrap_future


@functools.wraps(_wrap_future)
def _told_wrap_future(future, *, loop=None):
    wrapped = _wrap_future(future, loop=loop)
    made = getattr(future, "_job", None)
    if made is not None and wrapped is not future:
        wrapped._kitchen_kind = "executor"
        wrapped._kitchen_id = made._kitchen_id
        wrapped._kitchen_label = made.function
        wrapped._kitchen_until = made.until
    return wrapped


futures.wrap_future = asyncio.wrap_future = _told_wrap_future
