"""The porter in the back room: executors without threads.

A job is done as soon as somebody is free, all at once, but on a clock of its own: what it prints and calls for is heard in the
kitchen when the kitchen's clock shows the same, and the moment which its clock reached last is when the porter comes back.
"""
import collections
import concurrent.futures
import functools
import itertools
import os

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


def next_back(executor):
    """When somebody of this executor comes back next, None if all are there."""
    return min((worker.busy_until for worker in getattr(executor, "_workers", ()) if worker.busy_until is not None), default=None)


class PorterFuture(concurrent.futures.Future):
    _comes_back = None  # unknown as long as nobody has begun

    def result(self, timeout=None):
        self._wait(timeout)
        return super().result(0)

    def exception(self, timeout=None):
        self._wait(timeout)
        return super().exception(0)

    def _wait(self, timeout):
        """Blocks, as in life: the whole kitchen stands still until the porter is back."""
        until = None if timeout is None else port.time() + timeout
        while not self.done() and self._comes_back is None and comes_back(until):
            pass   # Others are done first.
        if self.done():
            return
        if self._comes_back is None or until is not None and until < self._comes_back:
            port.hold(max(0.0, until - port.time()), "Future.result")
            raise concurrent.futures.TimeoutError()
        port.hold(max(0.0, self._comes_back - port.time()), "Future.result")
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
        self._queue = collections.deque()   # jobs for which nobody is free yet
        self._closed = False

    def submit(self, fn, /, *args, **kwargs):
        if self._closed:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = PorterFuture()
        now = port.time()
        job = Job(fn, args, future)
        self._queue.append((future, job, functools.partial(fn, *args, **kwargs)))
        worker = self._idle()
        if worker is not None:
            self._next(worker, now)
        return future

    def _idle(self):
        for worker in self._workers:
            if worker.busy_until is None:
                return worker
        if len(self._workers) == self._max_workers:
            return None
        made = Worker(f"{self._thread_name_prefix}_{len(self._workers)}")
        self._workers.append(made)
        if self._initializer is not None:
            made.do(self._initializer, *self._initargs)
        return made

    def _next(self, worker, begins):
        """The worker takes the next job that was not cancelled meanwhile, and is back with it when it has worked for as long."""
        while self._queue:
            future, job, call = self._queue.popleft()
            if future.set_running_or_notify_cancel():
                self._does(worker, future, job, call, begins)
                return

    def _does(self, worker, future, job, call, begins):
        port.porter_leaves(begins)
        value = error = None
        try:
            value = worker.do(call)
        except BaseException as exc:
            error = exc
        finally:
            ends = port.porter_returns()
        worker.busy_until = ends
        job.begins(begins, ends)

        def deliver():
            if future not in _out:
                return
            _out.remove(future)
            port.expect_no_more(arrival)
            worker.busy_until = None
            job.done()
            if error is None:
                future.set_result(value)
            else:
                future.set_exception(error)
            self._next(worker, ends)

        future._comes_back, future._deliver = ends, deliver
        _out.append(future)
        arrival = port.expect(ends, deliver)

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._closed = True
        if cancel_futures:
            for future, *_ in self._queue:
                future.cancel()
        if not wait:
            return
        while next_back(self) is not None and comes_back(None):
            pass
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
