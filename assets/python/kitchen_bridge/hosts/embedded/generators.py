"""The program's async generators are closed as soon as nothing holds them, as in CPython.

Nothing is reference-counted here, so the moment is known from the program's own text: see rewrite.py.
"""
import asyncio
import builtins
import contextlib
import sys
import types

from kitchen_bridge.hosts.tree import helper
from kitchen_bridge.observers import generators as told

_loops = {}        # a frame -> the generators that its async for loops go over, None for what is none
_managers = []     # generators of @asynccontextmanager that have not begun: aprons, not conveyors
_handed_over = []  # generators that were made as an argument, for the called function alone


told.reference = lambda generator, _: lambda: generator
told.frame_key = lambda frame: frame


def begun(generator):
    """An async generator is iterated over for the first time."""
    told.begun(generator, not any(generator is used for used in _managers))
    _managers[:] = [used for used in _managers if used is not generator]


def _let_go(generator):
    """Nothing holds it any more: CPython would finalise it now."""
    if generator.ag_frame is None or generator.ag_running or id(generator) not in told.conveyors:
        return
    loop = asyncio._get_running_loop()
    if loop is not None:
        loop.close_generator(generator)


def _piece(value):
    told.gives(sys._getframe(1))
    return value


def _loop():
    _loops.setdefault(sys._getframe(1), []).append(None)


def _loop_over(iterable):
    if isinstance(iterable, types.AsyncGeneratorType) and id(iterable) not in told.conveyors:
        _loops[sys._getframe(1)][-1] = iterable
    return iterable


def _loop_left():
    frame = sys._getframe(1)
    generator = _loops[frame].pop()
    if not _loops[frame]:
        del _loops[frame]
    if generator is not None:
        _let_go(generator)


def _hand_over(value):
    if isinstance(value, types.AsyncGeneratorType):
        _handed_over.append(value)
    return value


def _frame_left(*names):
    frame = sys._getframe(1)
    values = frame.f_locals
    parameters = frame.f_code.co_varnames[:frame.f_code.co_argcount + frame.f_code.co_kwonlyargcount]
    for name in names:
        value = values.get(name)
        if not isinstance(value, types.AsyncGeneratorType):
            continue
        if name in parameters:
            if not any(value is given for given in _handed_over):
                continue
            _handed_over[:] = [given for given in _handed_over if given is not value]
        _let_go(value)


_make_manager = contextlib._AsyncGeneratorContextManager.__init__


def _told_make_manager(self, *args):
    _make_manager(self, *args)
    _managers.append(self.gen)


contextlib._AsyncGeneratorContextManager.__init__ = _told_make_manager

for _name, _function in (("piece", _piece), ("loop", _loop), ("loop over", _loop_over), ("loop left", _loop_left),
                         ("handed over", _hand_over), ("frame left", _frame_left)):
    setattr(builtins, helper(_name), _function)
