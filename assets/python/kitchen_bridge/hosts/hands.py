"""What a learner does to the program from outside, between two of its turns: each deed is one that the program could have done there.

A cancel is Task.cancel() or Handle.cancel(). An exception comes to a task as asyncio itself throws one in where an await goes wrong: the
task lets go of what it waits for and its next step gets the exception; one whose ticket hangs already gets it in that step. A sleep's
timer is moved within the heap, an event is set, a future gets its result. What tasks share has methods of its own for what is done to it;
those that are coroutines are run in one step, as by a task that comes by and need not wait.

Tasks are Python's own here, not C. What only the host can do, its loops do by their _port: move(timer, seconds) and move_back(handle).
"""
import math
import sys
from asyncio import events

from kitchen_bridge.observers import coroutines, shared
from kitchen_bridge.observers import tasks as told
from kitchen_bridge.observers.errands import task_of
from kitchen_bridge.observers.handles import because
from kitchen_bridge.observers.notes import noted, number_of


class Refused(Exception):
    """It cannot be done now, and why: the key of a sentence, with its arguments, name and value in turn."""


def act(deed, whom, many, text, done):
    """Does it: whom is the number of a task, of a handle and of a resource, one of which is not 0; many are seconds or how many.

    It is told by done(handle that moves or 0, when it is due or -1.0) before anything comes of it.
    """
    loop = events._get_running_loop()
    task, handle, resource = whom
    if resource:
        _to_thing(deed, loop, _thing(resource), many, text, done)
    else:
        _DEEDS[deed](loop, _task(task) if task else _handle(loop, handle), many, text, done)
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


def _cancel(loop, whom, many, text, done):
    done(0, -1.0)
    whom.cancel()


def _raise(loop, task, many, text, done):
    error = _error(text)
    done(0, -1.0)
    handle = _ready(loop, task)
    if handle is not None:
        handle._callback, handle._args = task._Task__step, (error,)
        return
    task._fut_waiter.remove_done_callback(task._Task__wakeup)
    task._fut_waiter = None
    with because("hand"):
        loop.call_soon(task._Task__step, error, context=task._context)


def _ring(loop, whom, many, text, done):
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


def _delay(loop, whom, many, text, done):
    _move(loop, whom, None if isinstance(whom, events.Handle) else _waiter(whom), many, done)


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


def _give(loop, task, many, text, done):
    waiter = _waiter(task)
    if noted(waiter).kind != "future":
        raise Refused("hand.no-future", "task", task.get_name())
    value = _value(text)
    done(0, -1.0)
    waiter.set_result(value)


def _last(loop, whom, many, text, done):
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


def _error(text):
    error = _value(text)
    if isinstance(error, type) and issubclass(error, BaseException):
        error = error()
    if not isinstance(error, BaseException):
        raise Refused("hand.no-exception", "text", text)
    return error


def _value(text):
    try:
        return eval(compile(text.strip(), "<what-if>", "eval"), vars(sys.modules["__main__"]))
    except Exception as error:
        raise Refused("hand.expression", "text", text, "error", f"{type(error).__name__}: {error}") from None


_DEEDS = {"cancel": _cancel, "raise": _raise, "ring": _ring, "delay": _delay, "give": _give, "last": _last}


# To what tasks share.

def _thing(number):
    thing = shared.thing(number)
    if thing is None:
        raise Refused("hand.no-thing")
    return thing


def _to_thing(deed, loop, thing, many, text, done):
    by_kind = _TO_THINGS[deed]
    kind = noted(thing).kind
    if kind not in by_kind:
        raise Refused("hand.no-thing")
    refused = _REFUSED.get((deed, kind), lambda thing: None)(thing)
    if refused:
        raise refused
    said = _error(text) if deed == "raise" else _value(text) if text else many
    done(0, -1.0)
    try:
        by_kind[kind](loop, thing, said)
    except Exception as error:
        raise Refused("hand.failed", "error", f"{type(error).__name__}: {error}" if str(error) else type(error).__name__) from None


def _notify(loop, condition, many):
    takes = not condition.locked()
    if takes:
        _at_once(condition.acquire())
    condition.notify(int(many))
    if takes:
        condition.release()


def _at_once(coroutine):
    """Runs it, which need not wait."""
    try:
        coroutine.send(None)
    except StopIteration:
        return
    coroutine.close()
    raise RuntimeError("it would have to wait")


def _is_promised(lock):
    """Whether it is free, but somebody who has not run since is the next to get it."""
    return not lock.locked() and any(not waiter.cancelled() for waiter in lock._waiters or ())


_TO_THINGS = {
    "cancel": {
        **dict.fromkeys(("future", "gather", "shield"), lambda loop, future, _: future.cancel()),
        "timeout": lambda loop, timeout, _: timeout.reschedule(None)},
    "raise": {"future": lambda loop, future, error: future.set_exception(error)},
    "ring": {
        "event": lambda loop, event, _: event.set(),
        "future": lambda loop, future, _: future.set_result(None),
        "timeout": lambda loop, timeout, _: timeout.reschedule(loop.time())},
    "delay": {"timeout": lambda loop, timeout, seconds: timeout.reschedule(timeout.when() + seconds)},
    "give": {"future": lambda loop, future, value: future.set_result(value)},
    "put": {"queue": lambda loop, queue, value: queue.put_nowait(value)},
    "take": {"queue": lambda loop, queue, _: queue.get_nowait()},
    "release": dict.fromkeys(("lock", "semaphore"), lambda loop, lock, _: lock.release()),
    "clear": {"event": lambda loop, event, _: event.clear()},
    "notify": {"condition": _notify},
    "abort": {"barrier": lambda loop, barrier, _: _at_once(barrier.abort())}}
_REFUSED = {
    ("put", "queue"): lambda queue: Refused("hand.full") if queue.full() else getattr(queue, "_is_shutdown", False) and Refused("hand.shut"),
    ("take", "queue"): lambda queue: queue.empty() and Refused("hand.empty"),
    ("release", "lock"): lambda lock: not lock.locked() and Refused("hand.free"),
    ("release", "semaphore"): lambda doors: doors._value >= getattr(doors, "_bound_value", math.inf) and Refused("hand.bounded"),
    ("notify", "condition"): lambda condition: _is_promised(condition._lock) and Refused("hand.promised"),
    ("abort", "barrier"): lambda barrier: Refused("hand.held") if barrier._cond.locked()
    else _is_promised(barrier._cond._lock) and Refused("hand.promised"),
    ("delay", "timeout"): lambda timeout: timeout.when() is None and Refused("hand.no-deadline")}
