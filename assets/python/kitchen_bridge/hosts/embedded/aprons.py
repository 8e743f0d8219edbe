"""The program's async with statements, as the rewritten program tells of them."""
import builtins
import sys

from kitchen_bridge.hosts.tree import helper
from kitchen_bridge.observers import program
from kitchen_bridge.observers.aprons import Apron, name_of

_withs = {}   # a frame -> its async with statements, from the outermost in
_left_at = {} # a function's name -> the line of the async with that an exception left last


class _With:
    def __init__(self, line):
        self.line = line
        self.aprons = []


def line(name, number):
    """The line of a frame in a traceback: this Python says 1 where it is an async with, for the program came as a tree."""
    return _left_at.get(name, number) if number == 1 else number


def _line_now(frame):
    withs = _withs.get(frame)
    return withs[-1].line if withs and frame.f_lineno == 1 else frame.f_lineno


program.line = _line_now


def _all(phase, frame):
    for apron in _withs[frame][-1].aprons:
        apron.becomes(phase)


def _with():
    frame = sys._getframe(1)
    _withs.setdefault(frame, []).append(_With(frame.f_lineno))


def _enter(manager):
    name = name_of(manager)
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
