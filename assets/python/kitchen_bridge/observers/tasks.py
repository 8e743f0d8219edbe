"""Tells the trace of tasks, and why what is scheduled is scheduled. It looks on; it changes nothing of what asyncio does."""
import asyncio
import functools
import weakref
from asyncio import futures, tasks

from _kitchen_port import port

program_file = None   # the program's file name: only its frames are shown
all_tasks = weakref.WeakValueDictionary()   # by id
_burnt = []           # tasks that raised, kept: whether somebody asks for one must not depend on when memory is cleaned up
_cause = None         # why the next call_soon happens, where that is not plain: (cause, source kind, source id)


class because:
    """While it is entered, call_soon happens for this reason."""

    def __init__(self, cause, kind=None, number=0):
        self._mine = (cause, kind, number)

    def __enter__(self):
        global _cause
        self._before = _cause
        _cause = self._mine

    def __exit__(self, *_):
        global _cause
        _cause = self._before


# Handles.

def callback_name(callback):
    name = getattr(callback, "__qualname__", None)
    return name or type(callback).__qualname__


def task_of(callback):
    """The task whose step or wake-up this callback is."""
    owner = getattr(callback, "__self__", None)
    if isinstance(owner, tasks.Task) and callback.__name__ in ("__step", "__wakeup", "_Task__step", "_Task__wakeup"):
        return owner
    return None


def why(callback, task):
    """(task id, cause, source kind, source id) of a call_soon."""
    if task is None:
        return (0,) + (_cause or ("call-soon", None, 0))
    number = getattr(task, "_kitchen_id", 0)
    if not number:
        return (announce(task), "task-created", None, 0)
    if _cause is not None:
        return (number,) + _cause
    if port.running_task() == number:
        return (number, "yielded", None, 0)
    return (number, "call-soon", None, 0)


def running_task():
    return port.running_task()


def running_loop():
    return asyncio._get_running_loop()


# Tasks.

def announce(task):
    code = _code(task._coro)
    task._kitchen_id = port.task_created(
        task.get_name(), _function(code, task),
        getattr(current_task(), "_kitchen_id", 0), code is not None and code.co_filename == program_file)
    all_tasks[task._kitchen_id] = task
    return task._kitchen_id


def _function(code, task):
    if code is None:
        return type(task._coro).__qualname__
    return code.co_qualname.replace("KitchenEventLoop.", "BaseEventLoop.")


def _code(coroutine):
    for attribute in ("cr_code", "gi_code", "ag_code"):
        code = getattr(coroutine, attribute, None)
        if code is not None:
            return code
    return None


def current_task():
    try:
        return tasks.current_task()
    except RuntimeError:
        return None


def number_of(future):
    return getattr(future, "_kitchen_id", 0)


def short(value):
    try:
        text = repr(value)
    except Exception as exc:
        text = f"<repr of {type(value).__name__} failed: {type(exc).__name__}>"
    return text if len(text) <= 200 else text[:199] + "…"


_schedule_callbacks = futures.Future._Future__schedule_callbacks


def _told_schedule_callbacks(self):
    if isinstance(self, tasks.Task):
        if not number_of(self):
            announce(self)
        _leave_out_own_step(self)
        _tell_done(self)
        source = ("task", number_of(self))
    else:
        number = number_of(self)
        source = (getattr(self, "_kitchen_kind", "future"), number)
    with because("cancel" if self.cancelled() and _cause and _cause[0] == "cancel" else "future-done", *source):
        _schedule_callbacks(self)


futures.Future._Future__schedule_callbacks = _told_schedule_callbacks


def _leave_out_own_step(task):
    """CPython's tasks are C and put no frame of theirs into a traceback."""
    trace = task._exception.__traceback__ if task._exception is not None else None
    if trace is not None and trace.tb_next is not None and trace.tb_frame.f_code.co_filename == tasks.__file__:
        task._exception.__traceback__ = task._exception_tb = trace.tb_next


def _tell_done(task):
    if task.cancelled():
        port.task_done(number_of(task), "cancelled", None)
    elif task._exception is not None:
        _burnt.append(task)
        port.task_done(number_of(task), "exception", short(task._exception))
    else:
        port.task_done(number_of(task), "result", short(task._result))


_add_done_callback = futures.Future.add_done_callback
_task_cancel = tasks.Task.cancel
_task_set_name = tasks.Task.set_name


def _told_add_done_callback(self, fn, *, context=None):
    if self._state != futures._PENDING:
        kind = "task" if isinstance(self, tasks.Task) else getattr(self, "_kitchen_kind", "future")
        with because("future-done", kind, number_of(self)):
            return _add_done_callback(self, fn, context=context)
    return _add_done_callback(self, fn, context=context)


def _told_cancel(self, msg=None):
    if not self.done() and number_of(self):
        port.cancel_requested(number_of(self), None if msg is None else str(msg))
    with because("cancel"):
        return _task_cancel(self, msg)


def _told_set_name(self, value):
    _task_set_name(self, value)
    if number_of(self):
        port.task_renamed(number_of(self), self.get_name())


for _original, _told in ((_add_done_callback, _told_add_done_callback), (_task_cancel, _told_cancel),
                         (_task_set_name, _told_set_name)):
    functools.update_wrapper(_told, _original)
    del _told.__wrapped__
futures.Future.add_done_callback = _told_add_done_callback
tasks.Task.cancel = _told_cancel
tasks.Task.set_name = _told_set_name


def program_over():
    """Says what Python says of tasks whose exception nobody looked at, once nothing can look at it any more."""
    for task in sorted(_burnt, key=number_of):
        if getattr(task, "_Future__log_traceback", False):
            task._Future__log_traceback = False
            port.warning("exception-never-retrieved",
                         f"Task exception was never retrieved: {short(task._exception)}", 0, number_of(task))
            task._loop.call_exception_handler({
                "message": f"{task.__class__.__name__} exception was never retrieved",
                "exception": task._exception,
                "future": task,
            })
