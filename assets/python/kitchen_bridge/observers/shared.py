"""Tells the trace what tasks share and what becomes of it: locks, queues, task groups, timeouts, futures."""
import asyncio
import functools
import sys
import weakref
from asyncio import futures, locks, queues, tasks, taskgroups, timeouts

from kitchen_bridge.observers import belts
from kitchen_bridge.observers import tasks as told
from _kitchen_port import port

_resources = {}       # id -> weak reference to what tasks share or wait for
_last_state = {}      # id -> what was last told about it
_holders = {}         # lock or semaphore id -> ids of the tasks that hold it


def label(thing):
    return getattr(thing, "_kitchen_label", None)


def register(thing, kind, label=None):
    """From now on the trace is told of it, whenever its state changes. Gives its number."""
    thing._kitchen_kind = kind
    thing._kitchen_label = label or kind
    number = thing._kitchen_id = port.resource_created()
    _resources[number] = weakref.ref(thing)
    return number


def tell(thing):
    """Tells its state, if that is another than was last told."""
    _tell(thing._kitchen_id, thing, told.running_task())


def _registering(cls, kind):
    original = cls.__init__

    @functools.wraps(original)
    def __init__(self, *args, **kwargs):
        original(self, *args, **kwargs)
        if not hasattr(self, "_kitchen_id"):
            maker = sys._getframe(1)
            if kind == "queue" and maker.f_code.co_qualname == "as_completed":
                self._kitchen_belt = belts.Belt(self, maker)
                register(self._kitchen_belt, "as-completed", "as_completed")
                _hide(self, "as-completed", self._kitchen_belt)
                _hide(self._finished, "as-completed", self._kitchen_belt)
            else:
                register(self, kind, type(self).__name__)
                _parts(self, kind)

    cls.__init__ = __init__


def _parts(thing, kind):
    """Some are made of others: a queue has an event, a barrier a condition. Only the whole is shown."""
    if kind == "queue":
        _hide(thing._finished, "queue-join", thing)
    elif kind == "barrier":
        _hide(thing._cond, "barrier", thing)
        _hide(thing._cond._lock, "barrier", thing)


def _hide(part, kind, whole):
    _resources.pop(told.number_of(part), None)
    part._kitchen_part_of = (kind, whole)


for _class, _kind in ((locks.Lock, "lock"), (locks.Semaphore, "semaphore"), (locks.Event, "event"),
                      (locks.Condition, "condition"), (locks.Barrier, "barrier"), (queues.Queue, "queue"),
                      (taskgroups.TaskGroup, "task-group"), (timeouts.Timeout, "timeout"),
                      (tasks._GatheringFuture, "gather")):
    _registering(_class, _kind)

_shield = tasks.shield


@functools.wraps(_shield)
def _told_shield(arg):
    outer = _shield(arg)
    if not isinstance(outer, tasks.Task) and not hasattr(outer, "_kitchen_id"):
        register(outer, "shield")
        outer._kitchen_inner = arg if isinstance(arg, futures.Future) else _inner_of(outer)
    return outer


def _inner_of(outer):
    for callback, _ in outer._callbacks or ():
        for cell in getattr(callback, "__closure__", None) or ():
            if isinstance(cell.cell_contents, tasks.Task):
                return cell.cell_contents
    return None


tasks.shield = asyncio.shield = _told_shield


def _waiting_tasks(waiters):
    wanted = {id(waiter) for waiter in waiters if not waiter.done()}
    if not wanted:
        return []
    order = {id(waiter): n for n, waiter in enumerate(waiters)}
    found = [(order[id(task._fut_waiter)], number) for number, task in list(told.all_tasks.items())
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


def _state(thing, number, running):
    kind = thing._kitchen_kind
    if kind == "lock":
        holders = _holding(number, 1 if thing._locked else 0, running)
        return holders[:1], _waiting_tasks(thing._waiters or ())
    if kind == "semaphore":
        size = thing.__dict__.setdefault("_kitchen_size", thing._value)
        value = max(0, thing._value)
        size = thing._kitchen_size = max(size, value)
        return size, value, list(_holding(number, size - value, running)), _waiting_tasks(thing._waiters or ())
    if kind == "event":
        return thing._value, _waiting_tasks(thing._waiters)
    if kind == "condition":
        return told.number_of(thing._lock), _waiting_tasks(thing._waiters)
    if kind == "queue":
        return (max(0, thing._maxsize), [told.short(item) for item in list(thing._queue)[:50]],
                _waiting_tasks(thing._getters), _waiting_tasks(thing._putters), thing._unfinished_tasks)
    if kind == "barrier":
        return thing._parties, _waiting_tasks(thing._cond._waiters), thing._state.value
    if kind == "task-group":
        phase = ("closed" if thing._exiting and not thing._tasks else "aborting" if thing._aborting
                 else "waiting" if thing._exiting else "open" if thing._entered else "new")
        return told.number_of(thing._parent_task), sorted(map(told.number_of, thing._tasks)), phase
    if kind == "timeout":
        when = thing._when
        return told.number_of(thing._task), -1.0 if when is None else float(when), thing._state.value
    if kind == "gather":
        if not hasattr(thing, "_kitchen_owner"):
            thing._kitchen_owner = running
        return thing._kitchen_owner, list(map(told.number_of, thing._children)), thing.done()
    if kind == "wait":
        return thing.owner, thing.futures, thing.until, thing.waiter.done()
    if kind == "shield":
        return told.number_of(getattr(thing, "_kitchen_inner", None)), thing.cancelled(), thing.done()
    if kind == "executor":
        return thing.function, thing.since, thing.until, thing.done
    if kind == "future":
        if not thing.done():
            return False, None, None, _waiting_tasks([thing])
        if thing.cancelled():
            return True, "cancelled", None, []
        if thing._exception is not None:
            return True, "exception", told.short(thing._exception), []
        return True, "result", told.short(thing._result), []
    return thing.state()


def _tell(number, thing, running):
    state = _state(thing, number, running)
    if _last_state.get(number) != state:
        _last_state[number] = state
        port.resource(number, thing._kitchen_kind, thing._kitchen_label, list(state))


def tell_all(running):
    """Tells all that a turn changed; running is the task whose turn it was, 0 for none."""
    for number, reference in list(_resources.items()):
        thing = reference()
        if thing is None:
            del _resources[number]
            _last_state.pop(number, None)
            continue
        if getattr(thing, "_kitchen_kind", None) == "timeout" and not thing._task:
            continue
        _tell(number, thing, running)
        if _over(thing):
            _resources.pop(number, None)


def _over(thing):
    kind = thing._kitchen_kind
    return (kind in ("gather", "shield", "future") and thing.done() or kind == "wait" and thing.waiter.done()
            or kind == "executor" and thing.done or kind == "async-generator" and thing.generator.ag_frame is None
            or kind == "as-completed" and thing.over
            or kind == "timeout" and thing._state.value in ("expired", "exited", "finished")
            or kind == "task-group" and thing._exiting and not thing._tasks)
