"""The porter in the back room: executors without threads.

A job is done at once, but on a clock of its own; the moment which that clock reached is when the porter comes back.
"""
import concurrent.futures
import itertools
import os
import weakref

from kitchen_bridge.hosts.embedded.workers import Worker
from kitchen_bridge.observers.jobs import Job
from _kitchen_port import port

_out = []   # what he has not brought back yet


def comes_back(until):
    """The kitchen stands still until he next comes back, if that is before this time (None: ever). Whether he did."""
    if not _out:
        return False
    future = min(_out, key=lambda job: job._comes_back)
    if until is not None and future._comes_back > until:
        return False
    future._wait(None)
    return True


class PorterFuture(concurrent.futures.Future):
    _comes_back = None

    def result(self, timeout=None):
        self._wait(timeout)
        return super().result(0)

    def exception(self, timeout=None):
        self._wait(timeout)
        return super().exception(0)

    def _wait(self, timeout):
        """Blocks, as in life: the whole kitchen stands still until the porter is back."""
        if self._comes_back is None or self.done() and self not in _out:
            return
        left = max(0.0, self._comes_back - port.time())
        if timeout is not None and timeout < left:
            port.hold(float(timeout), "Future.result")
            raise concurrent.futures.TimeoutError()
        port.hold(left, "Future.result")
        self._deliver()


class Porter(concurrent.futures.Executor):
    _numbers = itertools.count()

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=(), **_):
        if max_workers is None:
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        self._max_workers = max_workers
        self._thread_name_prefix = thread_name_prefix or f"ThreadPoolExecutor-{next(Porter._numbers)}"
        self._initializer = initializer
        self._initargs = initargs
        self._workers = []
        self._pending = weakref.WeakSet()
        self._closed = False

    def submit(self, fn, /, *args, **kwargs):
        if self._closed:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = PorterFuture()
        now = port.time()
        worker = self._worker(now)
        begins = max(now, worker.free_at)
        port.porter_leaves(begins)
        value = error = None
        try:
            value = worker.do(fn, *args, **kwargs)
        except BaseException as exc:
            error = exc
        finally:
            ends = port.porter_returns()
        worker.free_at = ends
        job = Job(fn, args, begins, ends, future)

        def deliver():
            if future in _out:
                _out.remove(future)
            if future.done():
                return
            self._pending.discard(future)
            job.done()
            if not future.set_running_or_notify_cancel():
                return
            if error is None:
                future.set_result(value)
            else:
                future.set_exception(error)

        future._comes_back = ends
        future._deliver = deliver
        self._pending.add(future)
        _out.append(future)
        port.expect(ends, deliver)
        return future

    def _worker(self, now):
        """Who is idle, or somebody new, or who is done first."""
        first = min(self._workers, key=lambda worker: worker.free_at, default=None)
        if first is not None and (first.free_at <= now or len(self._workers) == self._max_workers):
            return first
        made = Worker(f"{self._thread_name_prefix}_{len(self._workers)}")
        self._workers.append(made)
        if self._initializer is not None:
            made.do(self._initializer, *self._initargs)
        return made

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._closed = True
        for future in list(self._pending):
            if cancel_futures:
                future.cancel()
        if wait:
            for future in sorted(self._pending, key=lambda f: f._comes_back):
                future._wait(None)
            for worker in self._workers:
                worker.ends()


class ThreadPoolExecutor(Porter):
    pass


class ProcessPoolExecutor(Porter):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), **_):
        super().__init__(max_workers, "", initializer, initargs)


for _class in (ThreadPoolExecutor, ProcessPoolExecutor):
    _class.__module__ = "concurrent.futures"
    setattr(concurrent.futures, _class.__name__, _class)
