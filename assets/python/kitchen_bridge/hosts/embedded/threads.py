"""Locks of threads where there is one thread: who waits for a lock waits for the porter, on the virtual clock, or for nobody.

Events, conditions, semaphores and queues of the standard library are all made of these.
"""
import _thread
import queue
import threading

from kitchen_bridge.hosts.embedded import porter, workers
from _kitchen_port import port


class lock:
    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        if self._held and blocking and not self._wait(timeout):
            return False
        if self._held:
            return False
        self._held = True
        return True

    def _wait(self, timeout):
        """Blocks, as in life, until it is free; whether it is before the time is up."""
        until = None if timeout == -1 else port.time() + timeout
        while self._held and porter.comes_back(until):
            pass
        if self._held and workers.at_work():
            raise RuntimeError(port.sentence("door.lock.porter"))
        if self._held and until is None:
            raise RuntimeError(port.sentence("door.lock.for-ever"))
        if self._held:
            port.hold(max(0.0, until - port.time()), "Lock.acquire")
        return not self._held

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        return self._held

    def _at_fork_reinit(self):
        self._held = False

    def __enter__(self):
        self.acquire()
        return True

    def __exit__(self, *_):
        self.release()

    def __repr__(self):
        return f"<{'locked' if self._held else 'unlocked'} _thread.lock object at {id(self):#x}>"


lock.__module__ = "_thread"
_thread.allocate_lock = _thread.allocate = threading.Lock = threading._allocate_lock = lock
queue.SimpleQueue = queue._PySimpleQueue
