"""What a handle is scheduled for. One table knows asyncio's own callbacks, of every version; nobody else goes by their names."""
import asyncio
import functools
import gc
import inspect
from asyncio import base_events, futures, tasks

from kitchen_bridge.observers.notes import TASKS, kind_of, note, number_of
from kitchen_bridge.observers.program import inner, key


def name_of(callback):
    """What a callback calls: what a partial wraps, and a context runs, for it is they that the program gave."""
    arguments = ()
    while True:
        if isinstance(callback, functools.partial):
            callback, arguments = callback.func, callback.args
        elif getattr(callback, "__name__", None) == "run" and _is_context(callback) and arguments:
            callback, arguments = arguments[0], arguments[1:]
        else:
            return getattr(callback, "__qualname__", None) or type(callback).__qualname__


def _is_context(callback):
    return type(getattr(callback, "__self__", None)).__name__ == "Context"


def task_of(callback):
    """The task whose step or wake-up this callback is, and which of the two; None if it is neither."""
    kind = type(callback).__name__
    if kind == "TaskStepMethWrapper":
        return callback.__self__, "step"
    owner = getattr(callback, "__self__", None)
    if kind == "TaskWakeupMethWrapper":   # Up to 3.9, and it does not say whose it is.
        return next((task, "wakeup") for task in gc.get_referents(callback) if isinstance(task, TASKS))
    if not isinstance(owner, TASKS):
        return None
    step = _OF_TASKS.get(getattr(callback, "__name__", None))
    return (owner, step) if step is not None else None


_OF_TASKS = {"__step": "step", "_Task__step": "step", "__wakeup": "wakeup", "_Task__wakeup": "wakeup", "task_wakeup": "wakeup"}


def errand(callback, arguments):
    """What a callback that is no task's does, and the number of what it does that to, 0 for none."""
    owner = getattr(callback, "__self__", None)
    function = getattr(callback, "__func__", callback)
    while isinstance(function, functools.partial):
        arguments = function.args + tuple(arguments)
        function = function.func
    code = getattr(function, "__code__", None)
    known = _TABLE.get(key(code)) if code is not None else None
    if known is not None:
        return known(owner, function, arguments)
    if isinstance(owner, (futures.Future, futures._PyFuture)) and kind_of(owner) == "executor":
        return "executor", number_of(owner)
    return "callback", 0


def _plain(name):
    return lambda owner, function, arguments: (name, 0)


def _owner(name):
    return lambda owner, function, arguments: (name, number_of(owner))


def _first(name):
    return lambda owner, function, arguments: (name, number_of(arguments[0]) if arguments else 0)


def _cell(name, variable):
    """Concerns what a closure knows by this name."""
    def concerns(owner, function, arguments):
        names = function.__code__.co_freevars
        try:
            return name, _whole(function.__closure__[names.index(variable)].cell_contents)
        except ValueError:
            return name, 0   # Not bound yet: what it waits for was done before it could say who waits.
    return concerns


def _belt(name):
    return lambda owner, function, arguments: (name, _whole(owner._done))


def _whole(thing):
    """The number of a thing, or of what it is a hidden part of."""
    known = note(thing)
    if known is None:
        return 0
    return known.whole.number if known.whole is not None else known.number


def _timer(owner, function, arguments):
    """asyncio's one timer that completes a future: a sleep's, and whatever else the program uses it for."""
    return ("sleep", 0) if arguments and kind_of(arguments[0]) == "sleep" else ("callback", 0)


def _released(owner, function, arguments):
    """The timer of wait(), and up to 3.11 of wait_for(); with what is done after it, it is the callback of that."""
    kind = kind_of(arguments[0]) if len(arguments) == 1 else None
    if kind == "wait":
        return "wait-timeout", number_of(arguments[0])
    return ("timeout" if kind == "wait-for" else "callback"), 0


def _chained(owner, function, arguments):
    """A future that stands for another one, of another loop or a thread, takes over what became of that."""
    if arguments and kind_of(arguments[0]) == "executor":
        return "executor", number_of(arguments[0])
    return "callback", 0


def _made_task(owner, function, arguments):
    """The loop's own hook for async generators that were left early makes a task of their aclose()."""
    made = type(arguments[0]).__name__ if arguments else ""
    return ("close-generator" if made in ("async_generator_athrow", "async_generator_asend") else "callback"), 0


_TABLE = {}


def _knows(function, told, within=None):
    """Enters asyncio's function in the table, or the one of this name within it, where this version has it."""
    function = inspect.unwrap(function) if function else None   # Others may look on at it, too.
    code = function and (inner(function, within) if within else getattr(function, "__code__", None))
    if code is not None:
        _TABLE[key(code)] = told


def _of(module, *path):
    for name in path:
        module = getattr(module, name, None)
    return module


_timeouts = _of(asyncio, "timeouts")
_groups = _of(asyncio, "taskgroups")
_iterator = _of(tasks, "_AsCompletedIterator")
_knows(futures._set_result_unless_cancelled, _timer)
_knows(_of(_timeouts, "Timeout", "_on_timeout"), _owner("timeout"))
_knows(tasks._release_waiter, _released)
_knows(tasks.gather, _cell("gather", "outer"), "_done_callback")
_knows(_of(tasks, "_gather"), _cell("gather", "outer"), "_done_callback")
_knows(_of(_groups, "TaskGroup", "_on_task_done"), _owner("task-group"))
_knows(tasks._wait, _cell("wait", "waiter"), "_on_completion")
_knows(tasks.as_completed, _cell("as-completed", "done"), "_on_completion")
_knows(tasks.as_completed, _cell("wait-timeout", "done"), "_on_timeout")
_knows(_of(_iterator, "_handle_completion"), _belt("as-completed"))
_knows(_of(_iterator, "_handle_timeout"), _belt("wait-timeout"))
_knows(tasks.shield, _cell("shield-inner", "outer"), "_inner_done_callback")
_knows(tasks.shield, _first("shield-outer"), "_outer_done_callback")
_knows(futures._chain_future, _chained, "_set_state")
_knows(futures._chain_future, _chained, "_call_check_cancel")
_knows(base_events._run_until_complete_cb, _plain("stop"))
_knows(base_events.BaseEventLoop.create_task, _made_task)
_knows(_of(asyncio, "selector_events", "BaseSelectorEventLoop", "_read_from_self"), _plain("knock"))
