"""Tells of tasks: made, renamed, asked to end, done, and never asked for. The host says when; nothing of them is changed."""
import weakref
from asyncio import tasks

from kitchen_bridge.observers import coroutines, program
from kitchen_bridge.observers.notes import TASKS, noted, number_of
from kitchen_bridge.observers.port import port
from kitchen_bridge.observers.values import arguments_of, short

by_number = weakref.WeakValueDictionary()
by_waiter = {}        # the id of a future -> the numbers of the tasks that wait for it, where only what is touched is looked at
_burnt = []           # tasks and futures that failed, kept: whether somebody asks must not depend on when memory is cleaned up
_many = 1_000         # of these so many are kept before those that somebody asked for are let go


def is_task(thing):
    return isinstance(thing, TASKS)


def number(future):
    """0 if it is no task: the numbers of futures and gathers are others."""
    return number_of(future) if is_task(future) else 0


def current():
    """The task that runs, None outside of any and where no loop runs."""
    try:
        return tasks.current_task()
    except RuntimeError:
        return None


def announce(task, card=None):
    """A task is seen for the first time; card is its coroutine's number, if that is known already. Gives its own."""
    coroutine = task._coro
    known = noted(task)
    known.kind = "task"
    known.number = port.task_created(
        task.get_name(), program.function_of(coroutine), arguments_of(coroutine), number_of(current()),
        coroutines.taken(coroutine) if card is None else card, program.knows(program.code_of(coroutine)))
    by_number[known.number] = task
    return known.number


def renamed(task):
    if number_of(task):
        port.task_renamed(number_of(task), task.get_name())


def asked_to_end(task, message):
    if not task.done() and number_of(task):
        port.cancel_requested(number_of(task), None if message is None else str(message))


def done(task):
    if not number_of(task):
        announce(task)
    if task.cancelled():
        port.task_done(number_of(task), "cancelled", None)
    elif task._exception is not None:
        failed(task)
        port.task_done(number_of(task), "exception", short(task._exception))
    else:
        port.task_done(number_of(task), "result", short(task._result))


def failed(future):
    """A task or a future has an exception that somebody should ask for."""
    global _burnt, _many
    _burnt.append(future)
    if len(_burnt) > _many:
        _burnt = never_asked_for()
        _many = 1_000 + 2 * len(_burnt)


def never_asked_for():
    """Those of whose exception nobody has heard."""
    return [future for future in _burnt if future._log_traceback]
