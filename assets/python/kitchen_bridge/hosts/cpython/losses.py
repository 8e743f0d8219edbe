"""What nobody asked for: coroutines that were never awaited, exceptions that were never retrieved, tasks that were let go before they ended."""
import types
import warnings
from asyncio import base_events

from kitchen_bridge.hosts.cpython import watch
from kitchen_bridge.observers import program
from kitchen_bridge.observers import tasks as told
from kitchen_bridge.observers.values import short

_recording = None
_cards = False     # whether coroutine objects of the program's own are known one by one, and told when they are lost


def _told_warn(message, category=None, stacklevel=1, source=None, _warn=warnings.warn):
    if _recording.here() and source is not None and not (_cards and program.knows(source.cr_code)):
        _recording.warning("never-awaited", f"coroutine '{program.function_of(source)}' was never awaited", watch.line_now(), 0, 0)
    _warn(message, category, stacklevel=stacklevel + 1, source=source)


def _telling(unawaited):
    """Python's own function that warns of a coroutine, which looks for whoever lost it from its own frame: told within that."""
    return types.FunctionType(unawaited.__code__, {**vars(warnings), "warn": _told_warn}, unawaited.__name__)


def _told_exception_handler(self, context, _original=base_events.BaseEventLoop.call_exception_handler):
    if _recording.here():
        _tell(context)
    _original(self, context)


def _tell(context):
    message, future, error = context.get("message") or "", context.get("future"), context.get("exception")
    task = future if future is not None else context.get("task")
    number = told.number(task)
    if message.endswith("was never retrieved"):
        _recording.warning("exception-never-retrieved", f"{message}: {short(error)}", 0, number, 0)
    elif task is not None and message.startswith("Task was destroyed"):
        _recording.warning("destroyed-pending", message, 0, number, 0)


def install(recording, cards):
    """From now on these are told to this recording."""
    global _recording, _cards
    _recording, _cards = recording, cards
    if hasattr(warnings, "_warn_unawaited_coroutine"):
        warnings._warn_unawaited_coroutine = _telling(warnings._warn_unawaited_coroutine)
    base_events.BaseEventLoop.call_exception_handler = _told_exception_handler
    _told_exception_handler.__name__ = "call_exception_handler"
    _told_exception_handler.__qualname__ = "BaseEventLoop.call_exception_handler"
