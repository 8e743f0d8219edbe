"""The program's own async context managers: what is entered and left is told. Those of asyncio are told for what they are."""
import builtins
import contextlib
import sys

from kitchen_bridge.observers import shared
from kitchen_bridge.observers import tasks as told
from kitchen_bridge.hosts.embedded.tree import helper

_withs = {}   # a frame -> its async with statements, from the outermost in
_left_at = {} # a function's name -> the line of the async with that an exception left last


class Apron:
    def __init__(self, name):
        self.name = name
        self.task = told.running_task()
        self.phase = "entering"
        shared.register(self, "context-manager", name)
        shared.tell(self)

    def state(self):
        return self.name, self.task, self.phase

    def becomes(self, phase):
        if self.phase != phase:
            self.phase = phase
            shared.tell(self)


class _With:
    def __init__(self, line):
        self.line = line
        self.aprons = []


def _name(manager):
    """What the program calls it; None if it is not the program's own."""
    if isinstance(manager, contextlib._AsyncGeneratorContextManager):
        code = getattr(manager.gen, "ag_code", None)
        return code.co_qualname if code is not None and code.co_filename == told.program_file else None
    return type(manager).__qualname__ if type(manager).__module__ == "__main__" else None


def line(name, number):
    """The line of a frame in a traceback: this Python says 1 where it is an async with, for the program came as a tree."""
    return _left_at.get(name, number) if number == 1 else number


def line_now(frame):
    """The line a paused frame is at."""
    withs = _withs.get(frame)
    return withs[-1].line if withs and frame.f_lineno == 1 else frame.f_lineno


def _all(phase, frame):
    for apron in _withs[frame][-1].aprons:
        if apron.phase != "exited":
            apron.becomes(phase)


def _with():
    frame = sys._getframe(1)
    _withs.setdefault(frame, []).append(_With(frame.f_lineno))


def _enter(manager):
    name = _name(manager)
    frame = sys._getframe(1)
    _all("inside", frame)
    if name is not None:
        _withs[frame][-1].aprons.append(Apron(name))
    return manager


def _inside():
    _all("inside", sys._getframe(1))


def _exit():
    _all("exiting", sys._getframe(1))


def _with_left():
    frame = sys._getframe(1)
    if sys.exc_info()[1] is not None:
        _left_at[frame.f_code.co_name] = frame.f_lineno
    _all("exited", frame)
    _withs[frame].pop()
    if not _withs[frame]:
        del _withs[frame]


for _word, _function in (("with", _with), ("enter", _enter), ("inside", _inside), ("exit", _exit),
                         ("with left", _with_left)):
    setattr(builtins, helper(_word), _function)
