"""Tasks and futures are Python's own here, not C: what becomes of them is seen at their own methods, and told to the observers."""
import functools
from asyncio import exceptions, futures, tasks

from kitchen_bridge.hosts.embedded import sayings
from kitchen_bridge.observers import tasks as told
from kitchen_bridge.observers import waits
from kitchen_bridge.observers.handles import because, cancelling
from kitchen_bridge.observers.notes import kind_of, number_of
from kitchen_bridge.observers.port import port

_schedule_callbacks = futures.Future._Future__schedule_callbacks
_add_done_callback = futures.Future.add_done_callback
_cancel = tasks.Task.cancel
_set_name = tasks.Task.set_name


def _told_schedule_callbacks(self):
    sayings.as_cpython_says(self._exception)
    if told.is_task(self):
        _leave_out_own_step(self)
        told.done(self)
    elif self._exception is not None:
        told.failed(self)
    with because("cancel" if self.cancelled() and cancelling() else "future-done", kind_of(self) or "future", number_of(self)):
        _schedule_callbacks(self)


def _leave_out_own_step(task):
    """CPython's tasks are C and put no frame of theirs into a traceback."""
    trace = task._exception.__traceback__ if task._exception is not None else None
    if trace is not None and trace.tb_next is not None and trace.tb_frame.f_code.co_filename == tasks.__file__:
        task._exception.__traceback__ = task._exception_tb = trace.tb_next


def _told_add_done_callback(self, fn, *, context=None):
    if self._state != futures._PENDING:
        with because("future-done", kind_of(self) or "future", number_of(self)):
            return _add_done_callback(self, fn, context=context)
    return _add_done_callback(self, fn, context=context)


def _told_cancel(self, msg=None):
    told.asked_to_end(self, msg)
    with because("cancel"):
        return _cancel(self, msg)


def _told_set_name(self, value):
    _set_name(self, value)
    told.renamed(self)


_result, _set_result, _set_exception = futures.Future.result, futures.Future.set_result, futures.Future.set_exception


# What C says, where Python's own future has other words.

def _said_result(self):
    if self._state == futures._PENDING:
        raise exceptions.InvalidStateError("Result is not set.")
    return _result(self)


def _said_set_result(self, result, /):
    if self._state != futures._PENDING:
        raise exceptions.InvalidStateError("invalid state")
    _set_result(self, result)


def _said_set_exception(self, exception, /):
    if self._state != futures._PENDING:
        raise exceptions.InvalidStateError("invalid state")
    if not isinstance(exception, BaseException) and not (isinstance(exception, type) and issubclass(exception, BaseException)):
        raise TypeError("invalid exception object")
    _set_exception(self, exception)


for _original, _told in ((_add_done_callback, _told_add_done_callback), (_cancel, _told_cancel), (_set_name, _told_set_name),
                         (_result, _said_result), (_set_result, _said_set_result), (_set_exception, _said_set_exception)):
    functools.update_wrapper(_told, _original)
    del _told.__wrapped__
tasks.Task._Task__wakeup.__qualname__ = "Task.task_wakeup"   # So C calls it.
futures.Future._Future__schedule_callbacks = _told_schedule_callbacks
futures.Future.add_done_callback = _told_add_done_callback
futures.Future.result, futures.Future.set_result, futures.Future.set_exception = _said_result, _said_set_result, _said_set_exception
futures.Future.__module__ = tasks.Task.__module__ = "_asyncio"
tasks.Task.cancel = _told_cancel
tasks.Task.set_name = _told_set_name


if hasattr(tasks.Task, "_Task__eager_start"):
    _eager_start = tasks.Task._Task__eager_start

    def _told_eager_start(self):
        told.announce(self)
        port.task_runs(number_of(self))
        try:
            _eager_start(self)
        finally:
            waits.tell_waiting(self)
            port.task_stops()

    tasks.Task._Task__eager_start = _told_eager_start
