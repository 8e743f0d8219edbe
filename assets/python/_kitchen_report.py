"""Tells the trace what tasks, futures, locks and queues do. It looks on; it changes nothing of what asyncio does."""
import asyncio
import functools
import sys
import weakref
from asyncio import futures, locks, queues, tasks, taskgroups, timeouts

from _kitchen_port import port

program_file = None   # the program's file name: only its frames are shown
_cause = None         # why the next call_soon happens, where that is not plain: (cause, source kind, source id)
_resources = {}       # id -> weak reference to what tasks share or wait for
_last_state = {}      # id -> what was last told about it
_holders = {}         # lock or semaphore id -> ids of the tasks that hold it
_task_refs = weakref.WeakValueDictionary()


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


def turn_begins(task):
    if task is not None:
        port.task_runs(task._kitchen_id)


def turn_ends(task):
    if task is not None:
        _tell_waiting(task)
        _tell_resources(task._kitchen_id)
        port.task_stops()
    else:
        _tell_resources(0)


# Tasks.

def announce(task):
    code = _code(task._coro)
    task._kitchen_id = port.task_created(
        task.get_name(), _function(code, task),
        getattr(_current_task(), "_kitchen_id", 0), code is not None and code.co_filename == program_file)
    _task_refs[task._kitchen_id] = task
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


def _current_task():
    try:
        return tasks.current_task()
    except RuntimeError:
        return None


def _number(future):
    return getattr(future, "_kitchen_id", 0)


def _short(value):
    try:
        text = repr(value)
    except Exception as exc:
        text = f"<repr of {type(value).__name__} failed: {type(exc).__name__}>"
    return text if len(text) <= 200 else text[:199] + "…"


_schedule_callbacks = futures.Future._Future__schedule_callbacks


def _told_schedule_callbacks(self):
    if isinstance(self, tasks.Task):
        if not _number(self):
            announce(self)
        _tell_done(self)
        source = ("task", _number(self))
    else:
        number = _number(self)
        source = (getattr(self, "_kitchen_kind", "future"), number)
    with because("cancel" if self.cancelled() and _cause and _cause[0] == "cancel" else "future-done", *source):
        _schedule_callbacks(self)


futures.Future._Future__schedule_callbacks = _told_schedule_callbacks


def _tell_done(task):
    if task.cancelled():
        port.task_done(_number(task), "cancelled", None)
    elif task._exception is not None:
        port.task_done(_number(task), "exception", _short(task._exception))
    else:
        port.task_done(_number(task), "result", _short(task._result))


_add_done_callback = futures.Future.add_done_callback
_task_cancel = tasks.Task.cancel
_task_set_name = tasks.Task.set_name


def _told_add_done_callback(self, fn, *, context=None):
    if self._state != futures._PENDING:
        kind = "task" if isinstance(self, tasks.Task) else getattr(self, "_kitchen_kind", "future")
        with because("future-done", kind, _number(self)):
            return _add_done_callback(self, fn, context=context)
    return _add_done_callback(self, fn, context=context)


def _told_cancel(self, msg=None):
    if not self.done() and _number(self):
        port.cancel_requested(_number(self), None if msg is None else str(msg))
    with because("cancel"):
        return _task_cancel(self, msg)


def _told_set_name(self, value):
    _task_set_name(self, value)
    if _number(self):
        port.task_renamed(_number(self), self.get_name())


for _original, _told in ((_add_done_callback, _told_add_done_callback), (_task_cancel, _told_cancel),
                         (_task_set_name, _told_set_name)):
    functools.update_wrapper(_told, _original)
    del _told.__wrapped__
futures.Future.add_done_callback = _told_add_done_callback
tasks.Task.cancel = _told_cancel
tasks.Task.set_name = _told_set_name

if hasattr(tasks.Task, "_Task__eager_start"):
    _eager_start = tasks.Task._Task__eager_start

    def _told_eager_start(self):
        announce(self)
        port.task_runs(_number(self))
        try:
            _eager_start(self)
        finally:
            _tell_waiting(self)
            port.task_stops()

    tasks.Task._Task__eager_start = _told_eager_start


# What a task waits for.

def _frames(coroutine):
    """The frames of an await chain from the outermost in: (function, frame, file)."""
    seen = 0
    while coroutine is not None and seen < 1000:
        seen += 1
        for prefix in ("cr", "gi", "ag"):
            code = getattr(coroutine, prefix + "_code", None)
            if code is not None:
                break
        else:
            return
        frame = getattr(coroutine, prefix + "_frame", None)
        if frame is None:
            return
        yield code.co_qualname, frame, code.co_filename
        coroutine = getattr(coroutine, "gi_yieldfrom" if prefix == "gi" else prefix + "_await", None)


def _tell_waiting(task):
    if task.done():
        return
    stack = []
    for name, frame, file in _frames(task._coro):
        if file == program_file:
            stack += [name, frame.f_lineno]
    waiter = task._fut_waiter
    on = ("yield", 0, None, -1.0) if waiter is None else _future_wait(waiter)
    port.task_waiting(_number(task), *on, stack)


_WAITS = {
    "sleep": "sleep",
    "Lock.acquire": "lock", "Semaphore.acquire": "semaphore", "Event.wait": "event", "Condition.wait": "condition",
    "Queue.get": "queue-get", "Queue.put": "queue-put", "TaskGroup.__aexit__": "task-group",
    "TaskGroup._aexit": "task-group", "_wait": "wait", "KitchenEventLoop.shutdown_default_executor": "executor",
}


def made_by(future, frame):
    """A future was made by asyncio's own code in this frame: notes what whoever awaits it will wait for."""
    kind = _WAITS.get(frame.f_code.co_qualname)
    if kind is None:
        return
    future._kitchen_kind = kind
    if kind == "sleep":
        return
    scope = frame.f_locals
    if kind == "wait":
        wait = _Wait(_number(_current_task()), sorted(map(_number, scope["fs"])), scope["return_when"], future)
        future._kitchen_id = _register(wait, "wait")
        return
    owner = scope.get("self")
    kind, owner = getattr(owner, "_kitchen_part_of", (kind, owner))
    future._kitchen_kind = kind
    future._kitchen_id = _number(owner)
    future._kitchen_label = _label(owner)


def _future_wait(waiter):
    if isinstance(waiter, tasks.Task):
        return ("task", _number(waiter), waiter.get_name(), -1.0)
    kind = getattr(waiter, "_kitchen_kind", "future")
    until = getattr(waiter, "_kitchen_until", -1.0)
    if kind == "future" and not _number(waiter):
        _register(waiter, "future")
    return (kind, _number(waiter), _label(waiter), until)


# What tasks share.

def _label(thing):
    return getattr(thing, "_kitchen_label", None)


def _register(thing, kind, label=None):
    thing._kitchen_kind = kind
    thing._kitchen_label = label or kind
    number = thing._kitchen_id = port.resource_created()
    _resources[number] = weakref.ref(thing)
    return number


def register(thing, kind, label):
    """Something of the bridge's own that tells its state itself."""
    _register(thing, kind, label)


def tell(thing):
    _tell_resource(thing._kitchen_id, thing, running_task())


def running_task():
    return port.running_task()


def running_loop():
    return asyncio._get_running_loop()


def _registering(cls, kind):
    original = cls.__init__

    @functools.wraps(original)
    def __init__(self, *args, **kwargs):
        original(self, *args, **kwargs)
        if not hasattr(self, "_kitchen_id"):
            if kind == "queue" and sys._getframe(1).f_code.co_qualname == "as_completed":
                self._kitchen_part_of = ("as-completed", None)
                _hide(self._finished, "as-completed", self)
            else:
                _register(self, kind, type(self).__name__)
                _parts(self, kind)

    cls.__init__ = __init__


def _parts(thing, kind):
    """Some are made of others: a queue has an event, a barrier a condition. Only the whole is shown."""
    if kind == "queue":
        _hide(thing._finished, "queue-join", thing)
    elif kind == "barrier":
        _hide(thing._cond, "barrier", thing)
        _hide(thing._cond._lock, "barrier", thing)


def _hide(part, kind, whole):
    _resources.pop(_number(part), None)
    part._kitchen_part_of = (kind, whole)


for _class, _kind in ((locks.Lock, "lock"), (locks.Semaphore, "semaphore"), (locks.Event, "event"),
                      (locks.Condition, "condition"), (locks.Barrier, "barrier"), (queues.Queue, "queue"),
                      (taskgroups.TaskGroup, "task-group"), (timeouts.Timeout, "timeout"),
                      (tasks._GatheringFuture, "gather")):
    _registering(_class, _kind)

_shield = tasks.shield


@functools.wraps(_shield)
def _told_shield(arg):
    outer = _shield(arg)
    if not isinstance(outer, tasks.Task) and not hasattr(outer, "_kitchen_id"):
        _register(outer, "shield")
        outer._kitchen_inner = arg if isinstance(arg, futures.Future) else _inner_of(outer)
    return outer


def _inner_of(outer):
    for callback, _ in outer._callbacks or ():
        for cell in getattr(callback, "__closure__", None) or ():
            if isinstance(cell.cell_contents, tasks.Task):
                return cell.cell_contents
    return None


tasks.shield = asyncio.shield = _told_shield


class _Wait:
    """asyncio.wait() for a set of tasks, while somebody awaits it."""

    def __init__(self, owner, futures_, until, waiter):
        self.owner, self.futures, self.until, self.waiter = owner, futures_, until, waiter
        waiter._kitchen_made = self  # It lives as long as what it waits by.


class _Job:
    def __init__(self, function, since, until):
        self.function, self.since, self.until, self.done = function, since, until, False


_jobs = {}


def job(function, since, until):
    """The porter has taken a job."""
    made = _Job(function, since, until)
    number = _register(made, "executor", function)
    _jobs[number] = made
    return made


def job_done(made):
    made.done = True
    _tell_resource(made._kitchen_id, made, 0)
    _jobs.pop(made._kitchen_id, None)


_wrap_future = futures.wrap_future


@functools.wraps(_wrap_future)
def _told_wrap_future(future, *, loop=None):
    wrapped = _wrap_future(future, loop=loop)
    made = getattr(future, "_job", None)
    if made is not None and wrapped is not future:
        wrapped._kitchen_kind = "executor"
        wrapped._kitchen_id = made._kitchen_id
        wrapped._kitchen_label = made.function
        wrapped._kitchen_until = made.until
    return wrapped


futures.wrap_future = asyncio.wrap_future = _told_wrap_future


def _waiting_tasks(waiters):
    wanted = {id(waiter) for waiter in waiters if not waiter.done()}
    if not wanted:
        return []
    order = {id(waiter): n for n, waiter in enumerate(waiters)}
    found = [(order[id(task._fut_waiter)], number) for number, task in list(_task_refs.items())
             if task._fut_waiter is not None and id(task._fut_waiter) in wanted]
    return [number for _, number in sorted(found)]


def _holding(number, held, running):
    """Who holds a lock or a semaphore: asyncio does not say, but only the running task can have taken or given it."""
    holders = _holders.setdefault(number, [])
    while len(holders) > held:
        holders.remove(running) if running in holders else holders.pop(0)
    while len(holders) < held:
        holders.append(running)
    return holders


def _state(thing, number, running):
    kind = thing._kitchen_kind
    if kind == "lock":
        holders = _holding(number, 1 if thing._locked else 0, running)
        return holders[:1], _waiting_tasks(thing._waiters or ())
    if kind == "semaphore":
        size = thing.__dict__.setdefault("_kitchen_size", thing._value)
        value = max(0, thing._value)
        size = thing._kitchen_size = max(size, value)
        return size, value, list(_holding(number, size - value, running)), _waiting_tasks(thing._waiters or ())
    if kind == "event":
        return thing._value, _waiting_tasks(thing._waiters)
    if kind == "condition":
        return _number(thing._lock), _waiting_tasks(thing._waiters)
    if kind == "queue":
        return (max(0, thing._maxsize), [_short(item) for item in list(thing._queue)[:50]],
                _waiting_tasks(thing._getters), _waiting_tasks(thing._putters), thing._unfinished_tasks)
    if kind == "barrier":
        return thing._parties, _waiting_tasks(thing._cond._waiters), thing._state.value
    if kind == "task-group":
        phase = ("closed" if thing._exiting and not thing._tasks else "aborting" if thing._aborting
                 else "waiting" if thing._exiting else "open" if thing._entered else "new")
        return _number(thing._parent_task), sorted(map(_number, thing._tasks)), phase
    if kind == "timeout":
        when = thing._when
        return _number(thing._task), -1.0 if when is None else float(when), thing._state.value
    if kind == "gather":
        if not hasattr(thing, "_kitchen_owner"):
            thing._kitchen_owner = running
        return thing._kitchen_owner, list(map(_number, thing._children)), thing.done()
    if kind == "wait":
        return thing.owner, thing.futures, thing.until, thing.waiter.done()
    if kind == "shield":
        return _number(getattr(thing, "_kitchen_inner", None)), thing.cancelled(), thing.done()
    if kind == "executor":
        return thing.function, thing.since, thing.until, thing.done
    if kind == "future":
        if not thing.done():
            return False, None, None, _waiting_tasks([thing])
        if thing.cancelled():
            return True, "cancelled", None, []
        if thing._exception is not None:
            return True, "exception", _short(thing._exception), []
        return True, "result", _short(thing._result), []
    return thing.state()


def _tell_resource(number, thing, running):
    state = _state(thing, number, running)
    if _last_state.get(number) != state:
        _last_state[number] = state
        port.resource(number, thing._kitchen_kind, thing._kitchen_label, list(state))


def _tell_resources(running):
    for number, reference in list(_resources.items()):
        thing = reference()
        if thing is None:
            del _resources[number]
            _last_state.pop(number, None)
            continue
        if getattr(thing, "_kitchen_kind", None) == "timeout" and not thing._task:
            continue
        _tell_resource(number, thing, running)
        if _over(thing):
            _resources.pop(number, None)


def _over(thing):
    kind = thing._kitchen_kind
    return (kind in ("gather", "shield", "future") and thing.done() or kind == "wait" and thing.waiter.done()
            or kind == "executor" and thing.done or kind == "async-generator" and thing.generator.ag_frame is None
            or kind == "timeout" and thing._state.value in ("expired", "exited", "finished")
            or kind == "task-group" and thing._exiting and not thing._tasks)


def program_over():
    """Says what Python says of tasks whose exception nobody looked at, once nothing can look at it any more."""
    for number, task in sorted(_task_refs.items()):
        if getattr(task, "_Future__log_traceback", False) and task.done() and not task.cancelled():
            task._Future__log_traceback = False
            task._loop.call_exception_handler({
                "message": f"{task.__class__.__name__} exception was never retrieved",
                "exception": task._exception,
                "future": task,
            })
            port.warning("exception-never-retrieved",
                         f"Task exception was never retrieved: {_short(task._exception)}", 0)
