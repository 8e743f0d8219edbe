"""What nobody asked for: coroutines that were never awaited, exceptions that were never retrieved, tasks that were let go before they ended."""
import warnings
from asyncio import base_events

from kitchen_bridge.hosts.cpython import watch
from kitchen_bridge.observers import program
from kitchen_bridge.observers import tasks as told
from kitchen_bridge.observers.notes import number_of
from kitchen_bridge.observers.values import short

_recording = None
_cards = False     # whether coroutine objects of the program's own are known one by one, and told when they are lost


def _told_unawaited(coroutine, _original=getattr(warnings, "_warn_unawaited_coroutine", None)):
    if _recording.here() and not (_cards and program.owns(coroutine.cr_code)):
        _recording.warning("never-awaited", f"coroutine '{program.function_of(coroutine)}' was never awaited", watch.line_now(), 0, 0)
    _original(coroutine)


def _told_exception_handler(self, context, _original=base_events.BaseEventLoop.call_exception_handler):
    if _recording.here():
        _tell(context)
    _original(self, context)


def _tell(context):
    message, future, error = context.get("message") or "", context.get("future"), context.get("exception")
    task = future if future is not None else context.get("task")
    number = number_of(task) if task is not None and told.is_task(task) else 0
    if message.endswith("was never retrieved"):
        _recording.warning("exception-never-retrieved", f"{message}: {short(error)}", 0, number, 0)
    elif task is not None and message.startswith("Task was destroyed"):
        _recording.warning("destroyed-pending", message, 0, number, 0)


def install(recording, cards):
    """From now on these are told to this recording."""
    global _recording, _cards
    _recording, _cards = recording, cards
    if hasattr(warnings, "_warn_unawaited_coroutine"):
        warnings._warn_unawaited_coroutine = _told_unawaited
    base_events.BaseEventLoop.call_exception_handler = _told_exception_handler
    _told_exception_handler.__name__ = "call_exception_handler"
    _told_exception_handler.__qualname__ = "BaseEventLoop.call_exception_handler"
