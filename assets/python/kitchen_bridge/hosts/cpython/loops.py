"""CPython's own loops, told of: made, run, closed, each iteration, its wait, and what is said of what went wrong."""
import asyncio
import sys
from _thread import get_ident
from asyncio import base_events, events, proactor_events, selector_events, tasks

from kitchen_bridge.hosts.cpython import turns
from kitchen_bridge.observers import tasks as told
from kitchen_bridge.observers import waits

_Base = base_events.BaseEventLoop
_recording = None
_reach = None         # who reaches into loops from outside; None for nobody
_lets_pass = None     # how a wait is waited if not by waiting: (loop, its select, seconds or None) -> what came


def opened(loop):
    """A loop is there; tells it, the first time."""
    if getattr(loop, "_kitchen_loop", 0) == 0 and _recording.here():
        loop._kitchen_loop = _recording.loop_opened()
        loop._kitchen_waited = 0.0
        if _reach is not None:
            _reach.opens(loop)


def _watch_wait(loop):
    selector = getattr(loop, "_selector", None)
    if selector is None or getattr(selector, "_kitchen_watched", False):
        return
    select = selector.select

    def told_select(timeout=None):
        if _recording.thread != get_ident():
            return select(timeout)
        _recording.ticked = False
        if _lets_pass is None and timeout is not None and timeout <= 0:
            loop._kitchen_waited = 0.0
            return select(timeout)
        began = _recording.clock.now()
        came = select(timeout) if _lets_pass is None else _lets_pass(loop, select, timeout)
        loop._kitchen_waited = _recording.clock.now() - began if timeout is None or timeout > 0 else 0.0
        return came

    try:
        selector.select, selector._kitchen_watched = told_select, True
    except AttributeError:
        pass   # One that lets nothing be put into it: its waits are not told.


def _told_init(self, *args, _original=_Base.__init__, **kwargs):
    _original(self, *args, **kwargs)
    opened(self)


def _told_run_forever(self, _original=_Base.run_forever):
    opened(self)
    _watch_wait(self)
    return _original(self)


def _told_close(self, _original=_Base.close):
    open = not self.is_closed()
    _original(self)
    if open and _recording.here() and getattr(self, "_kitchen_loop", 0):
        _recording.loop_closed(self._kitchen_loop)


def _told_run_once(self, _original=_Base._run_once):
    _recording.ticked = False
    if _reach is not None and hasattr(self, "_port"):
        _reach.before_wait()
    _original(self)


def _told_add_callback(self, handle, _original=_Base._add_callback):
    if not handle._cancelled and hasattr(handle, "comes"):
        handle.comes()
    _original(self, handle)


def _told_process_events(original):
    def told(self, event_list):
        original(self, event_list)
        if _recording.thread == get_ident():
            clock = _recording.clock
            _recording.tick(clock.next() if clock.virtual else clock.now(), getattr(self, "_kitchen_waited", 0.0))
            if _reach is not None and hasattr(self, "_port"):
                self._ready.round_comes()
    return told


def _told_create_future(self, _original=_Base.create_future):
    future = _original(self)
    if _recording.thread == get_ident():
        waits.made_by(future, sys._getframe(1))
    return future


def _told_threadsafe(self, callback, *args, context=None):
    """As up to 3.13, with a handle of its own."""
    self._check_closed()
    if self._debug:
        self._check_callback(callback, "call_soon_threadsafe")
    handle = turns.ThreadSafeHandle(callback, args, self, context)
    if handle._source_traceback:
        del handle._source_traceback[-1]
    self._ready.append(handle)
    self._write_to_self()
    return handle


def _told_running_loop(loop, _original=events._set_running_loop):
    global _other
    if _other is None and loop is not None and not isinstance(loop, _Base) and _recording.here():
        _other = f"{type(loop).__module__}.{type(loop).__qualname__}"
    _original(loop)


_other = None     # a loop that ran and is not asyncio's own


def other_loop():
    """The kind of a loop that ran and cannot be watched; None if there was none."""
    return _other


def _named(function, original):
    function.__name__, function.__qualname__, function.__module__ = original.__name__, original.__qualname__, original.__module__
    return function


def install(recording, lets_pass=None, reach=None):
    """From now on loops are told to this recording, wait as lets_pass has it, and are reached into by reach."""
    global _recording, _lets_pass, _reach
    _recording, _lets_pass, _reach = recording, lets_pass, reach
    changes = [(_Base, "__init__", _told_init), (_Base, "run_forever", _told_run_forever), (_Base, "close", _told_close),
               (_Base, "_add_callback", _told_add_callback),
               (_Base, "create_future", _told_create_future)]
    if recording.clock.virtual:
        changes.append((_Base, "_run_once", _told_run_once))
    if not hasattr(events, "_ThreadSafeHandle"):
        changes.append((_Base, "call_soon_threadsafe", _told_threadsafe))
    for loops in (selector_events.BaseSelectorEventLoop, proactor_events.BaseProactorEventLoop):
        changes.append((loops, "_process_events", _told_process_events(loops._process_events)))
    for owner, name, function in changes:
        setattr(owner, name, _named(function, getattr(owner, name)))
    asyncio._set_running_loop = events._set_running_loop = _told_running_loop
    waits.waits_in(_Base.shutdown_default_executor, "executor")
    running = events._get_running_loop()
    if isinstance(running, _Base):
        _came_late(running)


def _came_late(loop):
    """A loop runs already: it is told of, and the tasks that are there."""
    opened(loop)
    _watch_wait(loop)
    for task in sorted(tasks.all_tasks(loop), key=lambda task: (task is told.current(), len(task.get_name()), task.get_name())):
        told.announce(task)
        if task._fut_waiter is not None:
            waits.tell_waiting(task)
