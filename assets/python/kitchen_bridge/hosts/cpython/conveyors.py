"""Async generators of the program's own: each is a conveyor from when it is iterated over for the first time, and is let go as Python has it."""
import contextlib
import sys
from asyncio import base_events

from kitchen_bridge.observers import generators as told

_PIECE = "async_generator_wrapped_value"   # What one yields is in such a thing; what it awaits is not.
_recording = None


def gives(frame, value):
    """The frame of a generator is left with this, to go on later or never."""
    if type(value).__name__ == _PIECE and _recording is not None and _recording.here():
        told.gives(frame)


def _told_firstiter(self, agen, _original=base_events.BaseEventLoop._asyncgen_firstiter_hook):
    _original(self, agen)
    if _recording.here():
        told.begun(agen, sys._getframe(1).f_code is not contextlib._AsyncGeneratorContextManager.__aenter__.__code__)


def install(recording):
    """From now on they are told of."""
    global _recording
    _recording = recording
    base_events.BaseEventLoop._asyncgen_firstiter_hook = _told_firstiter
