"""Handles that tell of themselves. asyncio's modules look theirs up by name: each of them is given a copy of events with these in it."""
import functools
import heapq
import types
from _thread import get_ident
from asyncio import base_events, events, selector_events

from kitchen_bridge.hosts.cpython import tasks
from kitchen_bridge.observers import shared, waits
from kitchen_bridge.observers.errands import name_of
from kitchen_bridge.observers.handles import scheduled, timed
from kitchen_bridge.observers.notes import TASKS, kind_of, noted, number_of

_run, _run_safely = events.Handle._run, getattr(getattr(events, "_ThreadSafeHandle", None), "_run", None)
_FUTURES = base_events.futures._PyFuture, getattr(base_events.futures, "_CFuture", base_events.futures._PyFuture)
_recording = None
_gate = None


def _cause(arguments):
    """Why a handle is scheduled where nobody has said so: a future that is done calls those who wait for it, with itself alone."""
    if len(arguments) == 1 and isinstance(arguments[0], _FUTURES) and arguments[0].done():
        future = arguments[0]
        if isinstance(future, TASKS):
            tasks.ended(future)
        return future
    return None


class _Told:
    """What all handles do. _number is 0 for one that is not told of."""
    __slots__ = ()

    def _run(self):
        number = self._number
        if not number or _recording.thread != get_ident():
            return _run(self)
        if _gate is not None:
            _gate(_recording.turns + 1)
        task = self._task
        try:
            self._begins(task)
        except Exception:
            _recording.fails()
            return _run(self)
        try:
            _run(self)
        finally:
            if not _recording.over:
                try:
                    self._ends(task)
                except Exception:
                    _recording.fails()
            self = task = None   # An exception's traceback may keep this frame.

    def _begins(self, task):
        _recording.turn_begins(self._number, self._called)
        waits.turn_begins(task)
        if self._concerns and shared.touched is not None:
            shared.touched.add(self._concerns)

    def _ends(self, task):
        _recording.turn_stops()
        if task is not None and task.done():
            tasks.ended(task)
        waits.turn_ends(task)
        _recording.turn_ends()


def _telling_cancel(cls):
    """The same class, which tells as well of each handle that is cancelled."""
    original = cls.cancel

    @functools.wraps(original)
    def cancel(self):
        if not self._cancelled and self._number and _recording.here():
            _recording.handle_cancelled(self._number)
        original(self)

    cls.cancel = cancel
    return cls


_SLOTS = "_number", "_called", "_task", "_concerns"


@_telling_cancel
class Handle(_Told, events.Handle):
    __slots__ = _SLOTS

    def __init__(self, callback, args, loop, context=None):
        events.Handle.__init__(self, callback, args, loop, context)
        _forget_own_frame(self)
        self._number = 0
        if _recording.thread == get_ident():
            try:
                self._tell(callback, args)
            except Exception:
                _recording.fails()

    def _tell(self, callback, args):
        task, purpose = scheduled(callback, args, _cause(args) if args else None)
        number = _recording.next_handle()
        self._task, self._concerns = task, purpose[2]
        self._called = _recording.scheduled(number, *purpose)
        self._number = number


@_telling_cancel
class TimerHandle(_Told, events.TimerHandle):
    __slots__ = _SLOTS

    def __init__(self, when, callback, args, loop, context=None):
        events.TimerHandle.__init__(self, when, callback, args, loop, context)
        _forget_own_frame(self)
        self._number, self._task = 0, None
        if _recording.here():
            self._number = number = _recording.next_handle()
            purpose = timed(callback, args)
            self._concerns = purpose[2]
            self._called = _recording.timer(number, float(when), *purpose)
            if args and isinstance(args[0], _FUTURES):
                noted(args[0]).until = float(when)


class IOHandle(Handle):
    """Of add_reader, add_writer and add_signal_handler: it runs as often as something comes, each time as if scheduled then."""
    __slots__ = ()

    def __init__(self, callback, args, loop, context=None):
        events.Handle.__init__(self, callback, args, loop, context)
        _forget_own_frame(self)
        self._number = 0

    def _run(self):
        super()._run()
        self._number = 0   # It may be cancelled any time, which is nothing to be told then.

    def comes(self):
        self._number, self._task = 0, None
        if _recording.here():
            self._number = number = _recording.next_handle()
            errand, self._concerns = scheduled(self._callback, self._args, None)[1][1:3]
            self._called = _recording.scheduled(number, name_of(self._callback), errand, self._concerns, 0, "call-soon-threadsafe", None, 0)


def _threadsafe(handle, callback, args):
    """Another thread, or this one, wakes the loop. What another does is no turn's doing."""
    handle._number = 0
    if _recording.of(handle._loop):
        task, purpose = scheduled(callback, args, None)
        handle._number = number = _recording.next_handle()
        handle._task, handle._concerns = task, purpose[2]
        handle._called = _recording.scheduled(number, *purpose[:4], "call-soon-threadsafe", None, 0)


@_telling_cancel
class ThreadSafeHandle(_Told, getattr(events, "_ThreadSafeHandle", events.Handle)):
    __slots__ = _SLOTS

    def __init__(self, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        _forget_own_frame(self)
        _threadsafe(self, callback, args)

    if _run_safely is not None:   # 3.14: it is run under a lock of its own.
        def _run(self):
            with self._lock:
                if not self._cancelled:
                    return super()._run()


def _forget_own_frame(handle):
    if handle._source_traceback:
        del handle._source_traceback[-1]


for _class, _name in ((Handle, "Handle"), (TimerHandle, "TimerHandle"), (IOHandle, "Handle"), (ThreadSafeHandle, "Handle")):
    _class.__module__, _class.__qualname__, _class.__name__ = "asyncio.events", _name, _name


def _changed(module, **names):
    """A module that has these names and is, for the rest, whatever the module is by then."""
    copy = types.ModuleType(module.__name__)
    copy.__dict__.update(names)
    copy.__getattr__ = lambda name: getattr(module, name)
    return copy


def heap_pop(heap):
    timer = heapq.heappop(heap)
    if _recording.ticked and timer._number and (_recording.clock.virtual or not timer._cancelled) and _recording.here():
        _recording.due(timer._number)
    return timer


def install(recording, gate=None):
    """From now on handles are told to this recording; a turn begins once gate(turn) gives it leave."""
    global _recording, _gate
    _recording, _gate = recording, gate
    base_events.events = _changed(events, Handle=Handle, TimerHandle=TimerHandle, _ThreadSafeHandle=ThreadSafeHandle)
    base_events.heapq = _changed(heapq, heappop=heap_pop)
    selector_events.events = _changed(events, Handle=IOHandle)
    try:
        from asyncio import unix_events
        unix_events.events = _changed(events, Handle=IOHandle)
    except ImportError:
        pass   # Windows has none.
