"""Who a job is done by: to a program the porter looks like threads, with a name, an ident and a context of their own."""
import _thread
import _threading_local
import itertools
import threading
from asyncio import events

from kitchen_bridge.hosts.embedded import contexts

_main_ident = _thread.get_ident()
_idents = itertools.count(_main_ident + 8, 8)
_at_work = []   # workers, the one whose job runs last


class Worker:
    """One thread of an executor."""

    def __init__(self, name):
        self.busy_until = None
        self.ident = next(_idents)
        self._context = contexts.Context()
        self._thread = _Thread(self.ident, name)
        threading._active[self.ident] = self._thread

    def do(self, function, *arguments, **keywords):
        """Does it as this thread: it has no running loop, and the kitchen's context variables are not its own."""
        loop = events._get_running_loop()
        events._set_running_loop(None)
        _at_work.append(self)
        try:
            return self._context.run(function, *arguments, **keywords)
        finally:
            _at_work.pop()
            events._set_running_loop(loop)

    def ends(self):
        self._thread.ended = True
        threading._active.pop(self.ident, None)


class _Thread(threading.Thread):
    ended = False

    def __init__(self, ident, name):
        super().__init__(name=name)
        self._ident = self._native_id = ident
        self._started.set()

    def is_alive(self):
        return not self.ended

    def join(self, timeout=None):
        pass


_Thread.__name__ = _Thread.__qualname__ = "Thread"
_Thread.__module__ = "threading"


def at_work():
    """Whether a job runs now."""
    return bool(_at_work)


def _get_ident():
    """Return a non-zero integer that uniquely identifies the current thread amongst other threads that exist simultaneously."""
    return _at_work[-1].ident if _at_work else _main_ident


_get_ident.__name__ = _get_ident.__qualname__ = "get_ident"
for _module in (_thread, threading):
    _module.get_ident = _module.get_native_id = _get_ident
threading.local = _threading_local.local


class _Local(threading.local):
    _loop = None
    _set_called = False


events.BaseDefaultEventLoopPolicy._Local = _Local
