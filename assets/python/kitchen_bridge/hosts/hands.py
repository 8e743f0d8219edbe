"""What a learner does to the program from outside, between two of its turns: each deed is one that the program could have done there.

A cancel is Task.cancel() or Handle.cancel(). An exception comes to a task as asyncio itself throws one in where an await goes wrong: the
task lets go of what it waits for and its next step gets the exception; one whose ticket hangs already gets it in that step. A sleep's
timer is moved within the heap, an event is set, a future gets its result.

Tasks are Python's own here, not C. What only the host can do, its loops do by their _port: move(timer, seconds) and move_back(handle).
"""
import sys
from asyncio import events

from kitchen_bridge.observers import coroutines, shared
from kitchen_bridge.observers import tasks as told
from kitchen_bridge.observers.errands import task_of
from kitchen_bridge.observers.handles import because
from kitchen_bridge.observers.notes import noted, number_of


class Refused(Exception):
    """It cannot be done now, and why: the key of a sentence, with its arguments, name and value in turn."""


def act(deed, task, handle, seconds, text, done):
    """Does it, to this task or, where that is 0, to this handle.

    It is told by done(handle that moves or 0, when it is due or -1.0) before anything comes of it.
    """
    loop = events._get_running_loop()
    whom = _task(task) if task else _handle(loop, handle)
    _DEEDS[deed](loop, whom, seconds, text, done)
    coroutines.tell_closed()
    shared.tell_all(0)


def _task(number):
    task = told.by_number.get(number)
    if task is None:
        raise Refused("hand.no-task")
    if task.done():
        raise Refused("hand.over", "task", task.get_name())
    return task


def _handle(loop, number):
    for handle in [*loop._ready, *loop._scheduled]:
        if handle._number == number and not handle._cancelled:
            return handle
    raise Refused("hand.no-handle")


def _cancel(loop, whom, seconds, text, done):
    done(0, -1.0)
    whom.cancel()


def _raise(loop, task, seconds, text, done):
    error = _value(text)
    if isinstance(error, type) and issubclass(error, BaseException):
        error = error()
    if not isinstance(error, BaseException):
        raise Refused("hand.no-exception", "text", text)
    done(0, -1.0)
    handle = _ready(loop, task)
    if handle is not None:
        handle._callback, handle._args = task._Task__step, (error,)
        return
    task._fut_waiter.remove_done_callback(task._Task__wakeup)
    task._fut_waiter = None
    with because("hand"):
        loop.call_soon(task._Task__step, error, context=task._context)


def _ring(loop, whom, seconds, text, done):
    waiter = None if isinstance(whom, events.Handle) else _waiter(whom)
    kind = None if waiter is None else noted(waiter).kind
    if kind == "event":
        done(0, -1.0)
        shared.thing(number_of(waiter)).set()
    elif kind == "future":
        done(0, -1.0)
        waiter.set_result(None)
    else:
        _move(loop, whom, waiter, -1.0, done)


def _delay(loop, whom, seconds, text, done):
    _move(loop, whom, None if isinstance(whom, events.Handle) else _waiter(whom), seconds, done)


def _move(loop, whom, waiter, seconds, done):
    """To so many seconds later; below zero to now."""
    timer = next((timer for timer in loop._scheduled if not timer._cancelled
                  and (timer is whom if waiter is None else bool(timer._args) and timer._args[0] is waiter)), None)
    if timer is None or waiter is not None and noted(waiter).kind != "sleep":
        raise Refused("hand.no-timer")
    when = loop._port.move(timer._number, seconds)
    timer._when = when
    if waiter is not None:
        noted(waiter).until = when
    done(timer._number, when)


def _give(loop, task, seconds, text, done):
    waiter = _waiter(task)
    if noted(waiter).kind != "future":
        raise Refused("hand.no-future", "task", task.get_name())
    value = _value(text)
    done(0, -1.0)
    waiter.set_result(value)


def _last(loop, whom, seconds, text, done):
    handle = whom if isinstance(whom, events.Handle) else _ready(loop, whom)
    if handle is None or not loop._port.move_back(handle._number):
        raise Refused("hand.not-ready")
    done(handle._number, -1.0)


def _ready(loop, task):
    """The handle of its next step, None where it waits."""
    for handle in loop._ready:
        found = task_of(handle._callback)
        if found is not None and found[0] is task and not handle._cancelled:
            return handle
    return None


def _waiter(task):
    waiter = task._fut_waiter
    if waiter is None or waiter.done():
        raise Refused("hand.waits-for-nothing", "task", task.get_name())
    return waiter


def _value(text):
    try:
        return eval(compile(text.strip(), "<what-if>", "eval"), vars(sys.modules["__main__"]))
    except Exception as error:
        raise Refused("hand.expression", "text", text, "error", f"{type(error).__name__}: {error}") from None


_DEEDS = {"cancel": _cancel, "raise": _raise, "ring": _ring, "delay": _delay, "give": _give, "last": _last}
