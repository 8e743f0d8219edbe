"""Tells of jobs that an executor was given, and of who waits for them."""
import asyncio
import functools
from asyncio import futures

from kitchen_bridge.observers import shared
from kitchen_bridge.observers.errands import name_of
from kitchen_bridge.observers.notes import note, noted


class Job:
    """A call that is made elsewhere, from when until when."""

    def __init__(self, function, arguments, since, until, future):
        self._function = name_of(functools.partial(function, *arguments))
        self._since, self._until, self.over = since, until, False
        number = shared.register(self, "executor", self._function)
        known = noted(future)
        known.kind, known.number, known.label, known.until, known.keeps = "executor", number, self._function, until, self

    def state(self):
        return self._function, self._since, self._until, self.over

    def done(self):
        self.over = True
        shared.tell(self)


_wrap_future = futures.wrap_future


@functools.wraps(_wrap_future)
def _told_wrap_future(future, *, loop=None):
    wrapped = _wrap_future(future, loop=loop)
    job = note(future)
    if job is not None and wrapped is not future:
        known = noted(wrapped)
        known.kind, known.number, known.label, known.until = job.kind, job.number, job.label, job.until
    return wrapped


futures.wrap_future = asyncio.wrap_future = _told_wrap_future
