"""Tells what tasks share and what becomes of it: locks, queues, task groups, timeouts, futures. What a version lacks is not watched."""
import asyncio
import functools
import inspect
import sys
import weakref
from asyncio import futures, locks, queues, tasks

from kitchen_bridge.observers import belts
from kitchen_bridge.observers import tasks as told
from kitchen_bridge.observers.notes import note, noted, number_of
from kitchen_bridge.observers.port import port
from kitchen_bridge.observers.program import key
from kitchen_bridge.observers.states import begin, forget, is_hidden, is_over, state_of

_resources = {}       # number -> weak reference to what tasks share or wait for
_last_state = {}      # number -> what was last told about it
kept = []             # what is not to be gone before the end of this turn, so that it can be told what became of it
touched = None        # the numbers of what this turn may have changed; None where all of them are looked at


def register(thing, kind, label=None):
    """From now on the trace is told of it, whenever its state changes. Gives its number."""
    known = noted(thing)
    known.kind = kind
    known.label = label or kind
    number = known.number = port.resource_created()
    _resources[number] = weakref.ref(thing)
    if touched is not None:
        touched.add(number)
    return number


def thing(number):
    """What tasks share or wait for, by its number; None if that is gone, over or never was."""
    reference = _resources.get(number)
    return reference and reference()


def tell(thing):
    """Tells its state, if that is another than was last told."""
    _tell(number_of(thing), thing, port.running_task())


def _tell(number, thing, running):
    state = state_of(thing, running)
    if _last_state.get(number) != state:
        _last_state[number] = state
        known = note(thing)
        port.resource(number, known.kind, known.label, state)


def tell_all(running):
    """Tells all that a turn changed; running is the task whose turn it was, 0 for none."""
    if not _resources:
        return
    if touched is None:
        numbers = list(_resources)
    elif touched:
        numbers = sorted(touched)
        touched.clear()
    else:
        numbers = ()
    for number in numbers:
        reference = _resources.get(number)
        if reference is None:
            continue
        thing = reference()
        if thing is None:
            _gone(number)
        elif not is_hidden(thing):
            _tell(number, thing, running)
            if is_over(thing):
                _gone(number)
    if kept:
        kept.clear()


def _gone(number):
    _resources.pop(number, None)
    _last_state.pop(number, None)
    forget(number)


# What asyncio makes.

_BELTS = [key(tasks.as_completed)]   # Where the queue of a belt is made.
if hasattr(tasks, "_AsCompletedIterator"):
    _BELTS.append(key(tasks._AsCompletedIterator.__init__))


def _registering(cls, kind):
    original = cls.__init__

    @functools.wraps(original)
    def __init__(self, *args, **kwargs):
        original(self, *args, **kwargs)
        if note(self) is None:
            maker = sys._getframe(1)
            if kind == "queue" and key(maker.f_code) in _BELTS:
                _belt(self, maker)
            else:
                register(self, kind, type(self).__name__)
                begin(self)
                _parts(self, kind)

    cls.__init__ = __init__


def _belt(queue, maker):
    belt = belts.Belt(queue, maker)
    register(belt, "as-completed", "as_completed")
    _hide(queue, "as-completed", belt)
    _hide(queue._finished, "as-completed", belt)
    note(queue).keeps = belt


def _parts(thing, kind):
    """Some are made of others: a queue has an event, a barrier a condition. Only the whole is shown."""
    if kind == "queue":
        _hide(thing._finished, "queue-join", thing)
    elif kind == "barrier":
        _hide(thing._cond, "barrier", thing)
        _hide(thing._cond._lock, "barrier", thing)


def _hide(part, kind, whole):
    _resources.pop(number_of(part), None)
    known = noted(part)
    known.kind, known.whole = kind, note(whole)


for _module, _class, _kind in (
        (locks, "Lock", "lock"), (locks, "Semaphore", "semaphore"), (locks, "Event", "event"),
        (locks, "Condition", "condition"), (locks, "Barrier", "barrier"), (queues, "Queue", "queue"),
        (asyncio, "TaskGroup", "task-group"), (asyncio, "Timeout", "timeout"), (tasks, "_GatheringFuture", "gather")):
    if hasattr(_module, _class):
        _registering(getattr(_module, _class), _kind)


# Where there are many of them, only those are looked at that a turn may have changed: who calls what changes one touches it.

_CHANGES = (
    (locks, "Lock", ("acquire", "release")), (locks, "Semaphore", ("acquire", "release")), (locks, "Event", ("set", "clear")),
    (locks, "Condition", ("notify", "notify_all")), (locks, "Barrier", ("wait", "reset", "abort")),
    (queues, "Queue", ("put_nowait", "get_nowait", "task_done", "shutdown")), (asyncio, "TaskGroup", ("create_task", "__aenter__", "__aexit__")),
    (asyncio, "Timeout", ("reschedule", "__aenter__", "__aexit__")))


def look_at_what_changes():
    """From now on only what is touched is looked at."""
    global touched
    touched = set()
    keep_what_changes()


def keep_what_changes():
    """From now on what is touched is there to the end of the turn: where objects are gone at once, what became of them is told all the same."""
    for module, name, methods in _CHANGES:
        for method in methods:
            if hasattr(getattr(module, name, None), method):
                _touching(getattr(module, name), method)


def _touching(cls, name):
    original = getattr(cls, name)

    @functools.wraps(original)
    def touches(self, *args, **kwargs):
        known = note(self)
        if known is not None:
            kept.append(self)
            if touched is not None:
                touched.add(known.whole.number if known.whole is not None else known.number)
        return original(self, *args, **kwargs)

    if inspect.iscoroutinefunction(original):   # It still gives a coroutine, and is still taken for what does.
        getattr(inspect, "markcoroutinefunction", _mark)(touches)
    setattr(cls, name, touches)


def _mark(function):
    function._is_coroutine = asyncio.coroutines._is_coroutine


_shield = tasks.shield


@functools.wraps(_shield)
def _told_shield(*args, **kwargs):
    outer = _shield(*args, **kwargs)
    if not told.is_task(outer) and note(outer) is None:
        register(outer, "shield")
        note(outer).keeps = args[0] if isinstance(args[0], (futures.Future, futures._PyFuture)) else _inner_of(outer)
    return outer


def _inner_of(outer):
    for callback, _ in outer._callbacks or ():
        for cell in getattr(callback, "__closure__", None) or ():
            if told.is_task(cell.cell_contents):
                return cell.cell_contents
    return None


tasks.shield = asyncio.shield = _told_shield
