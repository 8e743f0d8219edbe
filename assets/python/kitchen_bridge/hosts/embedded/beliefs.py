"""Wrong loops: what people believe of asyncio's loop and is not so, as far as that is Python's part.

Nothing here comes about unless whoever starts a program asks for it. The rest of it is the scheduler model's.
"""
import asyncio
import builtins
import functools
import types

from kitchen_bridge.hosts.embedded.loop import KitchenEventLoop
from kitchen_bridge.hosts.tree import Writer, call, helper
from kitchen_bridge.observers.handles import timed
from _kitchen_port import port

_every_await_yields = False


def take(wrong):
    """The program that is run next is run on this loop; empty for asyncio's own."""
    global _every_await_yields
    if wrong == "eager-tasks":
        _start_tasks_at_once()
    elif wrong == "waits-add-up":
        _sleep_one_at_a_time()
    elif wrong == "every-await-yields":
        _every_await_yields = True


def _start_tasks_at_once():
    init = KitchenEventLoop.__init__

    @functools.wraps(init)
    def eager(self, *args):
        init(self, *args)
        self.set_task_factory(asyncio.eager_task_factory)

    KitchenEventLoop.__init__ = eager


def _sleep_one_at_a_time():
    call_at = KitchenEventLoop.call_at

    @functools.wraps(call_at)
    def in_line(self, when, callback, *args, context=None):
        if timed(callback, args)[1] == "sleep":
            when = self._port.wakes(float(when))
        return call_at(self, when, callback, *args, context=context)

    KitchenEventLoop.call_at = in_line


def believed(tree):
    """The same program; where every await gives way, one whose awaits do."""
    return _Awaits().visit(tree) if _every_await_yields else tree


class _Awaits(Writer):
    def visit_Await(self, node):
        self.generic_visit(node)
        node.value = call("gives way", node.value, at=node.value)
        return node


async def _plainly(awaitable):
    return await awaitable


@types.coroutine
def _gives_way(awaitable):
    turn = port.turn()
    value = yield from _plainly(awaitable)
    if port.turn() == turn:   # It had not to wait.
        yield
    return value


setattr(builtins, helper("gives way"), _gives_way)
