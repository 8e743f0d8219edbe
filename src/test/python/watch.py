"""Has the observers look on at a CPython's own asyncio, with a port that writes down what it is told.

    python watch.py assets/python          prints what was seen, as one JSON object
"""
import asyncio
import collections
import importlib
import json
import pkgutil
import sys
from asyncio import base_events, events

sys.path.insert(0, sys.argv[1])
from kitchen_bridge import observers

MODULES = [module.name for module in pkgutil.iter_modules(observers.__path__)]
for name in MODULES:
    importlib.import_module("kitchen_bridge.observers." + name)
from kitchen_bridge.observers import program, tasks as told, waits
from kitchen_bridge.observers.handles import scheduled, timed
from kitchen_bridge.observers.notes import noted
from kitchen_bridge.observers.port import Port, open_to

PROGRAM = """
import asyncio

async def nap(seconds, name="nobody"):
    await asyncio.sleep(seconds)

async def holder(lock):
    async with lock:
        await asyncio.sleep(.001)

async def getter(queue):
    await queue.get()
    queue.task_done()

async def ringer(event, condition):
    await event.wait()
    async with condition:
        condition.notify_all()

async def listener(condition):
    async with condition:
        await condition.wait()

async def main():
    lock, semaphore, event, condition, queue = (
        asyncio.Lock(), asyncio.Semaphore(1), asyncio.Event(), asyncio.Condition(), asyncio.Queue(1))
    getting = asyncio.ensure_future(getter(queue))
    waiting = [asyncio.ensure_future(listener(condition)), asyncio.ensure_future(ringer(event, condition))]
    await asyncio.gather(holder(lock), holder(lock), holder(semaphore), holder(semaphore))
    event.set()
    await asyncio.wait(waiting)
    await queue.put(1)
    await getting
    await asyncio.wait_for(nap(.001), 1)
    for first in asyncio.as_completed([nap(.001)], timeout=1):
        await first
    await asyncio.shield(nap(.001))
    slow = asyncio.ensure_future(nap(.01))
    await asyncio.wait([slow], timeout=.001)
    await slow
    if hasattr(asyncio, "TaskGroup"):
        async with asyncio.timeout(1), asyncio.TaskGroup() as group:
            group.create_task(nap(.001, name="in a group"))
"""


class Told(Port):
    def __init__(self):
        self.numbers, self.running = collections.Counter(), []
        self.seen = collections.defaultdict(set)

    def running_task(self):
        return self.running[-1] if self.running else 0

    def task_created(self, name, function, arguments, parent, coroutine, own):
        self.numbers["task"] += 1
        self.seen["functions"].add(f"{function}({', '.join(arguments)})")
        return self.numbers["task"]

    def task_runs(self, task):
        self.running.append(task)

    def task_stops(self):
        self.running.pop()

    def task_waiting(self, task, kind, number, label, until, stack):
        self.seen["waits"].add(kind)
        function, line = stack.split("\n")[:2]
        assert function and int(line) > 0, stack

    def task_done(self, task, outcome, value):
        self.seen["outcomes"].add(outcome)

    def resource_created(self):
        self.numbers["resource"] += 1
        return self.numbers["resource"]

    def resource(self, number, kind, label, state):
        json.dumps(state)
        self.seen["resources"].add(kind)


port = Told()
open_to(port)
program.file = "program.py"
steps = {}


def watch():
    call_soon, call_at, create_future = (
        base_events.BaseEventLoop.call_soon, base_events.BaseEventLoop.call_at, base_events.BaseEventLoop.create_future)
    run = events.Handle._run

    def told_call_soon(self, callback, *args, context=None):
        handle = call_soon(self, callback, *args, context=context)
        task, purpose = scheduled(callback, args)
        port.seen["errands"].add(purpose[1])
        if task is not None:
            steps[handle] = task
        return handle

    def told_call_at(self, when, callback, *args, context=None):
        port.seen["errands"].add(timed(callback, args)[1])
        if args and isinstance(args[0], asyncio.Future):
            noted(args[0]).until = when
        return call_at(self, when, callback, *args, context=context)

    def told_create_future(self):
        future = create_future(self)
        waits.made_by(future, sys._getframe(1))
        return future

    def told_run(self):
        task = steps.pop(self, None)
        waits.turn_begins(task)
        run(self)
        if task is not None and task.done():
            told.done(task)
        waits.turn_ends(task)

    base_events.BaseEventLoop.call_soon, base_events.BaseEventLoop.call_at = told_call_soon, told_call_at
    base_events.BaseEventLoop.create_future, events.Handle._run = told_create_future, told_run


watch()
scope = {"__name__": "__main__"}
exec(compile(PROGRAM, program.file, "exec"), scope)
asyncio.run(scope["main"]())
hosts = [name for name in sys.modules if name.startswith("kitchen_bridge.hosts")]
print(json.dumps({"modules": MODULES, "hosts": hosts, "version": list(sys.version_info[:2]),
                  **{kind: sorted(values) for kind, values in port.seen.items()}}))
