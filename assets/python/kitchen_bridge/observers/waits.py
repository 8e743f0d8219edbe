"""Tells what a task waits for, and at the end of each turn what that turn changed."""
import asyncio
import weakref
from asyncio import locks, queues, tasks

from kitchen_bridge.observers import coroutines, program, shared, variables
from kitchen_bridge.observers import tasks as told
from kitchen_bridge.observers.notes import note, noted, number_of
from kitchen_bridge.observers.port import port


def turn_begins(task):
    """A handle runs: the step or wake-up of this task, or nobody's."""
    if task is not None:
        port.task_runs(number_of(task))


def turn_ends(task):
    coroutines.tell_closed()
    if task is not None:
        tell_waiting(task)
        shared.tell_all(number_of(task))
        port.task_stops()
    else:
        shared.tell_all(0)


_INNER = (("cr_frame", "cr_await"), ("gi_frame", "gi_yieldfrom"), ("ag_frame", "ag_await"))


def _stack(coroutine):
    """Where the program's coroutines of an await chain are, from the outermost in; and their frames."""
    places, frames = [], []
    for _ in range(1000):
        for of, awaits in _INNER:
            frame = getattr(coroutine, of, None)
            if frame is not None:
                break
        else:
            break
        if program.owns(frame.f_code):
            places.append(f"{program.function_of(coroutine)}\n{program.line(frame)}")
            frames.append(frame)
        coroutine = getattr(coroutine, awaits, None)
    return "\n".join(places), frames


def tell_waiting(task):
    """A task has given control back."""
    if task.done():
        return
    waiter = task._fut_waiter
    on = ("yield", 0, None, -1.0) if waiter is None else _future_wait(waiter)
    places, frames = _stack(task._coro)
    if variables.wanted:
        port.task_variables(variables.chain_told(frames), variables.context_told(_context_of(task)))
    port.task_waiting(number_of(task), *on, places)


def _context_of(task):
    asked = getattr(task, "get_context", None)   # Before 3.12 a task that is C does not say.
    return getattr(task, "_context", None) if asked is None else asked()


def _future_wait(waiter):
    if told.is_task(waiter):
        return "task", number_of(waiter), waiter.get_name(), -1.0
    known = noted(waiter)
    if known.kind is None:
        shared.register(waiter, "future")
    return known.kind, known.number, known.label, known.until


# Futures that asyncio makes for itself: what whoever awaits one waits for.

_WAITS = {}


def waits_in(function, kind):
    """The futures that this function makes are waited for as this."""
    _WAITS[program.key(function)] = kind


for _owner, _name, _kind in (
        (tasks, "sleep", "sleep"), (tasks, "_wait", "wait"), (tasks, "wait_for", "wait-for"),
        (locks.Lock, "acquire", "lock"), (locks.Semaphore, "acquire", "semaphore"), (locks.Event, "wait", "event"),
        (locks.Condition, "wait", "condition"), (queues.Queue, "get", "queue-get"), (queues.Queue, "put", "queue-put"),
        (getattr(asyncio, "TaskGroup", None), "__aexit__", "task-group"), (getattr(asyncio, "TaskGroup", None), "_aexit", "task-group")):
    if hasattr(_owner, _name):
        waits_in(getattr(_owner, _name), _kind)


def made_by(future, frame):
    """A future was made by the code that runs in this frame: if that is asyncio's own, it is known what the future is for."""
    kind = _WAITS.get(program.key(frame.f_code))
    if kind is None:
        return
    known = noted(future)
    known.kind = kind
    if kind in ("sleep", "wait-for"):
        return
    scope = frame.f_locals
    if kind == "wait":
        known.keeps = _Wait(scope["fs"], scope["return_when"], future)
        known.number = shared.register(known.keeps, "wait")
        return
    owner = note(scope.get("self"))
    if owner is None:
        return
    if owner.whole is not None:
        known.kind, owner = owner.kind, owner.whole
    known.number, known.label = owner.number, owner.label


class _Wait:
    """asyncio.wait() for a set of tasks, while somebody awaits it."""

    def __init__(self, futures, until, waiter):
        self._owner = number_of(told.current())
        self._futures = sorted(map(number_of, futures))
        self._until = until
        self._waiter = weakref.ref(waiter)

    @property
    def over(self):
        waiter = self._waiter()
        return waiter is None or waiter.done()

    def state(self):
        return self._owner, self._futures, self._until, self.over
