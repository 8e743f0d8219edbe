"""Tells of the program's coroutine objects: made, begun, closed, never awaited. Each is known by itself, never by its name."""
import inspect
import types
import weakref

from kitchen_bridge.observers import program
from kitchen_bridge.observers.port import port
from kitchen_bridge.observers.values import arguments_of

_new = {}          # the frame of each that nothing drives yet -> its card
_to_look_at = []   # frames and cards of those that may have been closed


class _Card:
    """coroutine() gives the object, None if it is gone."""

    def __init__(self, coroutine, number, line):
        self.coroutine = reference(coroutine)
        self.number = number
        self.line = line


def reference(coroutine):
    """How a card knows its object. A host without reference counts, where nobody can say when an object dies, holds it instead."""
    frame = coroutine.cr_frame
    text = _text(coroutine)
    return weakref.ref(coroutine, lambda _: _lost(frame, text, 0))


def _text(coroutine):
    return f"coroutine '{program.function_of(coroutine)}' was never awaited"


def _lost(frame, text, line):
    card = _new.pop(frame, None)
    if card is not None:
        port.warning("never-awaited", text, card.line, 0, card.number)
    elif line:
        port.warning("never-awaited", text, line, 0, 0)


def is_new(value):
    """Whether it is a coroutine that nothing has driven yet."""
    return type(value) is types.CoroutineType and inspect.getcoroutinestate(value) == inspect.CORO_CREATED


def made(value, line):
    """A call at this line gave this value: is it a coroutine object of the program's that is seen for the first time?

    In a module of the program's the line is 0, and the program's own line is told that led there.
    """
    if type(value) is types.CoroutineType and program.knows(value.cr_code):
        frame = value.cr_frame
        if frame is not None and frame not in _new and is_new(value):
            line = line or program.own_line_now()
            _new[frame] = _Card(value, port.coroutine_created(program.function_of(value), arguments_of(value), line), line)


def begun(frame):
    """A coroutine begins to run in this frame, driven by whoever awaits it."""
    card = _new.pop(frame, None)
    if card is not None:
        port.coroutine_begun(card.number)


def taken(coroutine):
    """A task takes it up. Gives its number, 0 if it was not told of."""
    card = _new.pop(getattr(coroutine, "cr_frame", None), None)
    return card.number if card is not None else 0


def may_be_closed(coroutine):
    """Somebody is about to close it, or is not."""
    card = _new.get(getattr(coroutine, "cr_frame", None))
    if card is not None:
        _to_look_at.append((coroutine.cr_frame, card))


def tell_closed():
    """Tells which are closed by now. Nothing will drive them, and Python does not mind."""
    if not _to_look_at:
        return
    for frame, card in _to_look_at:
        coroutine = card.coroutine()
        if (coroutine is None or coroutine.cr_frame is None) and _new.pop(frame, None) is not None:
            port.coroutine_closed(card.number)
    _to_look_at.clear()


def never_awaited(coroutine, line):
    """Nobody can await it any more; line is where it was lost, if it was not told of, 0 for nowhere. Gives the warning's text."""
    text = _text(coroutine)
    _lost(coroutine.cr_frame, text, line)
    return text


def left():
    """The program is over: the coroutine objects that nothing has driven."""
    tell_closed()
    return [coroutine for coroutine in [card.coroutine() for card in _new.values()] if is_new(coroutine)]
