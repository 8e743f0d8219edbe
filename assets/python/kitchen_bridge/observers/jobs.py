"""Tells of jobs that an executor was given, and of who waits for them."""
import asyncio
import functools
import weakref
from asyncio import futures

from kitchen_bridge.observers import shared
from kitchen_bridge.observers.errands import name_of
from kitchen_bridge.observers.notes import note, noted


class Job:
    """A call that is to be made elsewhere, and the future of what comes of it."""

    def __init__(self, function, arguments, future):
        self._function = name_of(functools.partial(function, *arguments))
        self._since = self._until = 0.0
        self._futures, self.over = [], False
        self.is_of(future)
        noted(future).keeps = self

    def is_of(self, future):
        known = noted(future)
        known.kind, known.label = "executor", self._function
        self._futures.append(weakref.ref(future))

    def begins(self, since, until):
        """It is made now, and it is known when it will be done."""
        self._since, self._until = since, until
        number = shared.register(self, "executor", self._function)
        for future in self._futures:
            if future() is not None:
                known = noted(future())
                known.number, known.until = number, until
        return self

    def state(self):
        return {"function": self._function, "since": self._since, "until": self._until, "done": self.over}

    def done(self):
        self.over = True
        shared.tell(self)


_wrap_future = futures.wrap_future


@functools.wraps(_wrap_future)
def _told_wrap_future(future, *, loop=None):
    wrapped = _wrap_future(future, loop=loop)
    known = note(future)
    if known is not None and isinstance(known.keeps, Job) and wrapped is not future:
        known.keeps.is_of(wrapped)
        noted(wrapped).number, noted(wrapped).until = known.number, known.until
    return wrapped


futures.wrap_future = asyncio.wrap_future = _told_wrap_future
