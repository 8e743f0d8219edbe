"""How deep calls may go: as in CPython the limit is sys.getrecursionlimit(), in frames of the program and of the library below it."""
import sys

from kitchen_bridge.observers import program
from _kitchen_port import port

_set = sys.setrecursionlimit
_IN_A_TICK = 3   # BaseEventLoop.run_forever, _run_once and Handle._run; what is between that and a task's first frame is C in CPython.


def setrecursionlimit(limit, /):
    _set(limit)
    port.recursion_limit(min(limit, 2**30))


sys.setrecursionlimit = setrecursionlimit


class running:
    """While it is entered, the loop runs."""

    def __enter__(self):
        self._before = port.library_depth(_library_frames(sys._getframe(1)) + _IN_A_TICK)

    def __exit__(self, *_):
        port.library_depth(self._before)


def _library_frames(frame):
    """Those that are neither the program's nor the kitchen's."""
    count = 0
    while frame is not None:
        file = frame.f_code.co_filename
        count += file != program.file and not file.startswith("<kitchen>")
        frame = frame.f_back
    return count
