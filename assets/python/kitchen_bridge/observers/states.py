"""What has become of a thing that tasks share: the trace's own state of its kind, by the same names. None is what there is not."""
import itertools
import math
import sys

from kitchen_bridge.observers import tasks as told
from kitchen_bridge.observers.notes import kind_of, note, number_of
from kitchen_bridge.observers.values import short

_holders = {}         # lock or semaphore id -> ids of the tasks that hold it
_MANY = 2**31 - 1
_GIVES_AT_ONCE = sys.version_info >= (3, 11)   # A semaphore that is released belongs to the next one before that runs.
_PHASES = {"CREATED": "active", "ENTERED": "active", "EXPIRING": "expiring", "EXPIRED": "expired", "EXITED": "exited"}


def state_of(thing, running):
    """running is the task whose turn it is, 0 for none."""
    return _STATES[kind_of(thing)](thing, running)


def begin(thing):
    """As it is when it is made, nobody has anything of it."""
    if kind_of(thing) == "semaphore":
        note(thing).size = _whole(thing._value)


def is_over(thing):
    """Whether nothing more will become of it."""
    over = _OVER.get(kind_of(thing))
    return over is not None and over(thing)


def is_hidden(thing):
    """Whether it is made, but not yet in use."""
    kind = kind_of(thing)
    return kind == "timeout" and not thing._task or kind == "task-group" and not thing._entered


def forget(number):
    _holders.pop(number, None)


def waiting_tasks(waiters):
    """The tasks that wait for these futures, in their order."""
    if told.by_waiter:
        return [number for waiter in waiters if not waiter.done() for number in told.by_waiter.get(id(waiter), ())]
    wanted = {id(waiter) for waiter in waiters if not waiter.done()}
    if not wanted:
        return []
    order = {id(waiter): n for n, waiter in enumerate(waiters)}
    found = [(order[id(task._fut_waiter)], number) for number, task in list(told.by_number.items())
             if task._fut_waiter is not None and id(task._fut_waiter) in wanted]
    return [number for _, number in sorted(found)]


def _holding(number, held, running):
    """Who holds a lock or a semaphore: asyncio does not say, but only the running task can have taken or given it."""
    holders = _holders.setdefault(number, [])
    while len(holders) > held:
        holders.remove(running) if running in holders else holders.pop(0)
    while len(holders) < held:
        holders.append(running)
    return holders


def _whole(size):
    """A size that need not be a whole number, as one: how many fit."""
    return math.ceil(min(max(0, size), _MANY))


def _lock(thing, running):
    holders = _holding(number_of(thing), 1 if thing._locked else 0, running)
    return {"holder": holders[0] if holders else None, "waiting": waiting_tasks(thing._waiters or ())}


def _semaphore(thing, running):
    known = note(thing)
    value = _whole(thing._value)
    waiters = thing._waiters or ()
    given = sum(waiter.done() and not waiter.cancelled() for waiter in waiters) if _GIVES_AT_ONCE else 0   # to who has not run since
    size = known.size = max(known.size, value + given)   # Who releases what nobody took makes it larger.
    return {"size": size, "value": value, "holders": list(_holding(known.number, size - value - given, running)),
            "waiting": waiting_tasks(waiters)}


def _event(thing, running):
    return {"set": thing._value, "waiting": waiting_tasks(thing._waiters)}


def _condition(thing, running):
    return {"lock": number_of(thing._lock) or None, "waiting": waiting_tasks(thing._waiters)}


def _queue(thing, running):
    size = 0 if thing._maxsize == math.inf else _whole(thing._maxsize)   # 0: as many as come
    items = [short(item) for item in itertools.islice(getattr(thing, "_queue", ()), 50)]   # A queue that keeps them elsewhere does not say.
    return {"maxsize": size, "items": items, "getters": waiting_tasks(thing._getters), "putters": waiting_tasks(thing._putters),
            "unfinished": thing._unfinished_tasks}


def _barrier(thing, running):
    return {"parties": thing._parties, "waiting": waiting_tasks(thing._cond._waiters), "phase": thing._state.value}


def _task_group(thing, running):
    phase = ("closed" if thing._exiting and not thing._tasks else "aborting" if thing._aborting
             else "waiting" if thing._exiting else "open")
    return {"owner": number_of(thing._parent_task) or None, "tasks": sorted(map(number_of, thing._tasks)), "phase": phase}


def _timeout(thing, running):
    when = thing._when
    return {"task": number_of(thing._task) or None, "when": None if when is None else float(when), "phase": _PHASES[thing._state.name]}


def _gather(thing, running):
    known = note(thing)
    if known.owner is None:
        known.owner = running
    children = known.keeps
    if children is None:
        children = list(map(told.number, thing._children))
        if 0 not in children:   # Else some may not have begun yet.
            known.keeps = children
    return {"owner": known.owner or None, "children": children, "done": thing.done()}


def _shield(thing, running):
    return {"inner": told.number(note(thing).keeps) or None, "hit": thing.cancelled(), "done": thing.done()}


def _future(thing, running):
    if not thing.done():
        return _filled(None, None, waiting_tasks([thing]))
    if thing.cancelled():
        return _filled("cancelled", None)
    if thing._exception is not None:
        return _filled("exception", short(thing._exception))
    return _filled("result", short(thing._result))


def _filled(outcome, value, waiting=()):
    return {"done": outcome is not None, "outcome": outcome, "value": value, "waiting": list(waiting)}


def _own(thing, running):
    return thing.state()


_STATES = {"lock": _lock, "semaphore": _semaphore, "event": _event, "condition": _condition, "queue": _queue,
           "barrier": _barrier, "task-group": _task_group, "timeout": _timeout, "gather": _gather, "shield": _shield,
           "future": _future, "wait": _own, "as-completed": _own, "executor": _own, "async-generator": _own,
           "context-manager": _own}

_OVER = {"gather": lambda thing: thing.done(), "shield": lambda thing: thing.done(), "future": lambda thing: thing.done(),
         "wait": lambda thing: thing.over, "as-completed": lambda thing: thing.over, "executor": lambda thing: thing.over,
         "async-generator": lambda thing: thing.over, "context-manager": lambda thing: thing.over,
         "timeout": lambda thing: _PHASES[thing._state.name] in ("expired", "exited"),
         "task-group": lambda thing: thing._exiting and not thing._tasks}
