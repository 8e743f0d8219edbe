"""Jobs for other threads on the virtual clock: each is done at once, in a thread, on a clock of its own.

The moment which that clock reached is when it comes back, and what it prints and calls the loop for comes at its time, too. One that takes long in life, or waits for what the loop does, is let
go on beside it, and comes back when it does.
"""
import concurrent.futures
import contextvars
import functools
import threading
import types
from _thread import get_ident
from asyncio import base_events, events
from concurrent.futures import _base

from kitchen_bridge.hosts import times
from kitchen_bridge.hosts.cpython.clock import VirtualClock
from kitchen_bridge.observers.jobs import Job

_PATIENCE = 0.25     # seconds of real time
_NEXT_TO_NOTHING = 1e-6     # seconds: a job that has only read its clock
_submit, _shutdown = concurrent.futures.ThreadPoolExecutor.submit, concurrent.futures.ThreadPoolExecutor.shutdown
_recording = _waiting = None


class _JobFuture(_base.Future):
    """One whose job has been done, but is not back yet."""
    _comes_back = None

    def result(self, timeout=None):
        self._hold(timeout)
        return super().result(timeout)

    def exception(self, timeout=None):
        self._hold(timeout)
        return super().exception(timeout)

    def _hold(self, timeout):
        """Whoever waits for it blocks, as in life, and holds the loop."""
        if self._comes_back is None or self.done() or not _recording.here():
            return
        left = max(0.0, self._comes_back - _recording.clock.read())
        if timeout is not None and timeout < left:
            times.hold(float(timeout), "Future.result")
            raise concurrent.futures.TimeoutError()
        times.hold(left, "Future.result")
        _waiting.forget(self._deliver)
        self._deliver()


_JobFuture.__name__ = _JobFuture.__qualname__ = "Future"


def _told_submit(self, fn, /, *args, **kwargs):
    if not _recording.here() or self._shutdown:
        return _submit(self, fn, *args, **kwargs)
    clock = _recording.clock
    now = clock.read()
    busy = self.__dict__.setdefault("_kitchen_busy", [])   # when each of its workers is free
    if busy and (min(busy) <= now or len(busy) == self._max_workers):
        begins = max(now, min(busy))
        busy.remove(min(busy))
    else:
        begins = now
    own = VirtualClock(begins)
    own.apart = True

    def work():
        clock.of_threads[get_ident()] = own
        try:
            return fn(*args, **kwargs)
        finally:
            clock.of_threads.pop(get_ident(), None)

    done = _submit(self, work)
    if not concurrent.futures.wait([done], _PATIENCE)[0]:
        own.apart = False
        _waiting.happen()
        return _let_in(done, Job(fn, args, done).begins(begins, begins))
    busy.append(own.now())
    return _comes_back(self, done, own.now(), fn, args, begins)


def _let_in(done, job):
    _waiting.in_real_time += 1

    def arrives(_):
        _waiting.in_real_time -= 1
        job.over = True

    done.add_done_callback(arrives)
    return done


def _comes_back(pool, done, when, function, arguments, since):
    made = _JobFuture()
    job = Job(function, arguments, made).begins(since, when)
    pool.__dict__.setdefault("_kitchen_out", []).append(made)

    def deliver():
        pool._kitchen_out.remove(made)
        if made.done():
            return
        job.done()
        if not made.running() and not made.set_running_or_notify_cancel():
            return
        error = done.exception()
        if error is None:
            made.set_result(done.result())
        else:
            made.set_exception(error)

    if since <= _recording.clock.now():
        made.set_running_or_notify_cancel()     # Who works already is not called off.
    made._comes_back, made._deliver = when, deliver
    _waiting.expect(when, deliver)
    return made


def _told_shutdown(self, wait=True, **more):
    _shutdown(self, wait, **more)
    for made in sorted(getattr(self, "_kitchen_out", ()), key=lambda made: made._comes_back):
        if more.get("cancel_futures"):
            made.cancel()
        if wait:
            made._hold(None)


class _ShutdownThread:
    """The thread in which a loop shuts its executor down; it is done when all jobs are."""

    def __init__(self, target, args):
        self._job = lambda: target(*args)

    def start(self):
        _waiting.expect(_waiting.last(), self._job)

    def join(self, timeout=None):
        pass

    def is_alive(self):
        return False


def _thread(target, args):
    return (threading.Thread if _waiting.in_real_time else _ShutdownThread)(target=target, args=args)


def _ahead():
    """The clock of the job in whose thread this is, if it shows more than the loop's, by more than next to nothing; None otherwise."""
    own = _recording.clock.of_threads.get(get_ident())
    return own if own is not None and own.apart and own.now() - _recording.clock.now() > _NEXT_TO_NOTHING else None


def _told_output(output):
    def told(stream, text):
        own = _ahead()
        if own is None:
            output(stream, text)
        else:
            _waiting.meanwhile(own.now(), lambda: output(stream, text))
    return told


def _told_end(end):
    def told(*how):
        _waiting.happen()   # What is still to happen; there is no loop any more that would see it come.
        end(*how)
    return told


def _told_threadsafe(threadsafe):
    @functools.wraps(threadsafe)
    def told(self, callback, *args, context=None):
        own = _ahead()
        if own is None:
            return threadsafe(self, callback, *args, context=context)
        handle = events.Handle(callback, args, self, context or contextvars.copy_context())

        def arrive():
            if not handle.cancelled() and not self.is_closed():
                threadsafe(self, callback, *args, context=handle._context)

        _waiting.expect(own.now(), arrive)
        return handle
    return told


def install(recording, waiting):
    """From now on jobs come back on this recording's clock."""
    global _recording, _waiting
    _recording, _waiting = recording, waiting
    recording.output, recording.end = _told_output(recording.output), _told_end(recording.end)
    base_events.BaseEventLoop.call_soon_threadsafe = _told_threadsafe(base_events.BaseEventLoop.call_soon_threadsafe)
    concurrent.futures.ThreadPoolExecutor.submit = _told_submit
    concurrent.futures.ThreadPoolExecutor.shutdown = _told_shutdown
    threads = types.ModuleType("threading")
    threads.__dict__.update(Thread=_thread)
    threads.__getattr__ = lambda name: getattr(threading, name)
    base_events.threading = threads
