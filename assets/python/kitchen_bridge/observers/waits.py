"""Tells what a task waits for, and at the end of each turn what that turn changed."""
import asyncio
import types
import weakref
from asyncio import locks, queues, streams, tasks

from kitchen_bridge.observers import coroutines, program, shared, variables
from kitchen_bridge.observers import tasks as told
from kitchen_bridge.observers.notes import note, noted, number_of
from kitchen_bridge.observers.port import port


def turn_begins(task):
    """A handle runs: the step or wake-up of this task, or nobody's. Gives its number, 0 for nobody's."""
    number = 0
    if task is not None:
        number = number_of(task)
        port.task_runs(number)
        if shared.touched is not None:
            _goes_on(number)
    return number


_waited = {}      # a task's number -> the future that it waits for and the number of what that is a part of; only of what is touched


def _pauses(number, waiter, resource):
    _waited[number] = id(waiter), resource
    shared.touched.add(resource)
    told.by_waiter.setdefault(id(waiter), []).append(number)


def _goes_on(number):
    waiter, resource = _waited.pop(number, (None, 0))
    if waiter is not None:
        shared.touched.add(resource)
        waiting = told.by_waiter.pop(waiter, ())
        if len(waiting) > 1:
            told.by_waiter[waiter] = [other for other in waiting if other != number]


def turn_ends(task):
    coroutines.tell_closed()
    if task is not None:
        tell_waiting(task)
        shared.tell_all(number_of(task))
        port.task_stops()
    else:
        shared.tell_all(0)


_INNER = (("cr_frame", "cr_await"), ("gi_frame", "gi_yieldfrom"), ("ag_frame", "ag_await"))


def place_of(coroutine, frame):
    """Where the program is in this frame, its function and line, a line each; None if the frame is not the program's.

    In a module of its own the file follows the function, after a tab.
    """
    if program.owns(frame.f_code):
        return f"{program.function_of(coroutine)}\n{program.line(frame)}"
    file = program.module(frame.f_code)
    return None if file is None else f"{program.function_of(coroutine)}\t{file}\n{program.line(frame)}"


def _stack(coroutine):
    """Where the program's coroutines of an await chain are, from the outermost in; and their frames."""
    places, frames = [], []
    for _ in range(1000):
        if type(coroutine) is types.CoroutineType:
            frame, inner = coroutine.cr_frame, coroutine.cr_await
            if frame is None:
                break
        elif type(coroutine) is types.GeneratorType and coroutine.gi_frame is not None:
            frame, inner = coroutine.gi_frame, coroutine.gi_yieldfrom
        else:
            for of, awaits in _INNER:
                frame = getattr(coroutine, of, None)
                if frame is not None:
                    break
            else:
                break
            inner = getattr(coroutine, awaits, None)
        place = place_of(coroutine, frame)
        if place is not None:
            places.append(place)
            frames.append(frame)
        coroutine = inner
    return "\n".join(places), frames


def tell_waiting(task):
    """A task has given control back."""
    if task.done():
        return
    number, waiter = number_of(task), task._fut_waiter
    if waiter is None:
        kind, of, label, until = "yield", 0, None, -1.0
    else:
        kind, of, label, until = _future_wait(waiter)
        if of and shared.touched is not None and kind != "task":
            _pauses(number, waiter, of)
    places, frames = _stack(task._coro)
    if variables.wanted:
        port.task_variables(variables.chain_told(frames), variables.context_told(_context_of(task)))
    port.task_waiting(number, kind, of, label, until, places)


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
_ALONE = {"sleep", "wait-for", "stream-read", "stream-write"}   # These are a part of nothing that is told of.


def waits_in(function, kind):
    """The futures that this function makes are waited for as this."""
    _WAITS[program.key(function)] = kind


for _owner, _name, _kind in (
        (tasks, "sleep", "sleep"), (tasks, "_wait", "wait"), (tasks, "wait_for", "wait-for"),
        (locks.Lock, "acquire", "lock"), (locks.Semaphore, "acquire", "semaphore"), (locks.Event, "wait", "event"),
        (locks.Condition, "wait", "condition"), (queues.Queue, "get", "queue-get"), (queues.Queue, "put", "queue-put"),
        (streams.StreamReader, "_wait_for_data", "stream-read"), (streams.FlowControlMixin, "_drain_helper", "stream-write"),
        (getattr(asyncio, "TaskGroup", None), "__aexit__", "task-group"), (getattr(asyncio, "TaskGroup", None), "_aexit", "task-group")):
    if hasattr(_owner, _name):
        waits_in(getattr(_owner, _name), _kind)


_of_codes, _codes = {}, []   # the id of a code that makes futures -> what they are waited for as


def made_by(future, frame):
    """A future was made by the code that runs in this frame: if that is asyncio's own, it is known what the future is for."""
    code = frame.f_code
    kind = _of_codes.get(id(code), code)
    if kind is code:
        kind = _of_codes[id(code)] = _WAITS.get(program.key(code))
        _codes.append(code)   # So that no other one gets its id.
    if kind is None:
        return
    known = noted(future)
    known.kind = kind
    if kind in _ALONE:
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
        self._futures = sorted(map(told.number, futures))
        self._until = until
        self._waiter = weakref.ref(waiter)

    @property
    def over(self):
        waiter = self._waiter()
        return waiter is None or waiter.done()

    def state(self):
        return {"owner": self._owner or None, "children": self._futures, "until": self._until, "done": self.over}
