"""Why a handle is scheduled."""
from kitchen_bridge.observers import shared
from kitchen_bridge.observers import tasks as told
from kitchen_bridge.observers.errands import errand, name_of, task_of
from kitchen_bridge.observers.notes import kind_of, number_of
from kitchen_bridge.observers.port import port

_cause = None         # why the next call_soon happens, where that is not plain: (cause, source kind, source number)


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


def cancelling():
    return _cause is not None and _cause[0] == "cancel"


def scheduled(callback, arguments, done=None):
    """What is to be told of a call_soon: the task if it is one's, (callback, errand, concerns, task number, cause, source kind, source).

    A host that sees only here that a future is done, and calls who waits for it, gives that.
    """
    cause = _cause if done is None else _done(done)
    found = task_of(callback)
    if found is None:
        return None, (name_of(callback),) + errand(callback, arguments) + (0,) + (cause or ("call-soon", None, 0))
    task, step = found
    name = "Task.__" + step   # As Python's own are called, whatever a version calls them.
    number = number_of(task)
    if not number:
        return task, (name, step, 0, told.announce(task), "task-created", None, 0)
    cause = cause or ("yielded" if port.running_task() == number else "call-soon", None, 0)
    return task, (name, step, 0, number) + cause


def _done(future):
    if shared.touched is not None:
        shared.touched.add(number_of(future))   # A task's, too, which is no number of theirs; then one is looked at in vain.
    return "cancel" if future.cancelled() and cancelling() else "future-done", kind_of(future) or "future", number_of(future)


def timed(callback, arguments):
    """What is to be told of a call_at: (callback, errand, concerns)."""
    return (name_of(callback),) + errand(callback, arguments)
