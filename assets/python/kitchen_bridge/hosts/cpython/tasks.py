"""Tasks that tell of themselves. They are CPython's own, written in C, and of a class beneath it."""
import asyncio
import sys
import types
from asyncio import futures, tasks

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


class _WithoutStep(futures._PyFuture):
    """What tasks that are written in Python are beneath: tasks that are C put no frame of theirs into a traceback."""

    def set_exception(self, exception):
        trace = getattr(exception, "__traceback__", None)
        if trace is not None and trace.tb_next is not None and trace.tb_frame.f_code.co_filename == tasks.__file__:
            exception.__traceback__ = trace.tb_next
        super().set_exception(exception)


class _PlainTask(tasks._PyTask, _WithoutStep):
    """A task whose every step can be reached from outside."""


def _classes(base):
    """Two classes beneath asyncio's: of tasks, and of those that can begin at once."""
    class Task(base):
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

    for made in (Task, EagerTask):
        made.__module__, made.__qualname__, made.__name__ = "_asyncio", "Task", "Task"
        for name, method in vars(made).items():
            if isinstance(method, types.FunctionType):   # A handle says by its name what is called.
                method.__qualname__ = "Task." + name
    return Task, EagerTask


def install(recording, reached=False):
    """From now on tasks that asyncio makes are told to this recording. Who reaches into them needs those that are written in Python."""
    global _recording
    _recording = recording
    told.failed = lambda future: None   # Here objects die at once, and Python says itself what nobody asked for.
    made, eager = _classes(_PlainTask if reached else tasks.Task)
    if sys.version_info >= (3, 12):
        asyncio.eager_task_factory = tasks.eager_task_factory = tasks.create_eager_task_factory(eager)
    if sys.version_info >= (3, 14):
        made = eager
    asyncio.Task = tasks.Task = made
