"""Tasks that tell of themselves. They are CPython's own, written in C, and of a class beneath it."""
import asyncio
import sys
from asyncio import tasks

from kitchen_bridge.observers import coroutines
from kitchen_bridge.observers import tasks as told
from kitchen_bridge.observers import waits
from kitchen_bridge.observers.handles import because
from kitchen_bridge.observers.notes import note, noted, number_of

_recording = None


def ended(task):
    """A task is done; tells it, the first time."""
    known = note(task)
    if known is not None and known.size:
        return
    told.done(task)
    note(task).size = 1


class Task(tasks.Task):
    __slots__ = ("_kitchen_note",)

    def cancel(self, *args, **kwargs):
        if not _recording.here():
            return super().cancel(*args, **kwargs)
        told.asked_to_end(self, args[0] if args else kwargs.get("msg"))
        with because("cancel"):
            return super().cancel(*args, **kwargs)

    def set_name(self, value):
        super().set_name(value)
        if _recording.here():
            told.renamed(self)


class EagerTask(Task):
    """It may run up to its first pause as it is made."""
    __slots__ = ()

    def __init__(self, coro, *, eager_start=False, **kwargs):
        if not eager_start or not _recording.here():
            return super().__init__(coro, **kwargs)
        card = coroutines.taken(coro)
        noted(self).kind = "task"
        note(self).number = number = _recording.reserve_task()
        _recording.task_runs(number)
        try:
            super().__init__(coro, eager_start=True, **kwargs)
        finally:
            told.announce(self, card)
            if self.done():
                ended(self)
            waits.tell_waiting(self)
            _recording.task_stops()


for _class in (Task, EagerTask):
    _class.__module__, _class.__qualname__, _class.__name__ = "_asyncio", "Task", "Task"


def install(recording):
    """From now on tasks that asyncio makes are told to this recording."""
    global _recording
    _recording = recording
    told.failed = lambda future: None   # Here objects die at once, and Python says itself what nobody asked for.
    made = Task
    if sys.version_info >= (3, 12):
        asyncio.eager_task_factory = tasks.eager_task_factory = tasks.create_eager_task_factory(EagerTask)
    if sys.version_info >= (3, 14):
        made = EagerTask
    asyncio.Task = tasks.Task = made
