"""Tracebacks as CPython shows them: the program's own frames, and no more of them than are different are read."""
import itertools
import sys
import traceback

from kitchen_bridge.hosts.embedded import aprons, sayings
from kitchen_bridge.observers import program
from _kitchen_port import port

_shown = traceback.TracebackException.__init__
_format_frame = traceback.StackSummary.format_frame_summary
_TOO_DEEP = ("maximum recursion depth exceeded",)


def ours(trace):
    """The parts of a traceback that are the program's and its modules': in CPython most of asyncio's are C and have none."""
    found = []
    while trace is not None:
        if program.knows(trace.tb_frame.f_code):
            found.append(trace)
        trace = trace.tb_next
    return found


def line_of(error):
    """The line that an exception comes from, 0 if that is not the program's."""
    found = [part for part in _of(error, ours(error.__traceback__)) if program.owns(part.tb_frame.f_code)]
    return aprons.line(found[-1].tb_frame.f_code.co_name, found[-1].tb_lineno) if found else 0


def _of(error, parts):
    """Without the frame that was one too many: CPython refuses it before it is there, and this Python at its first statement."""
    too_deep = type(error) is RecursionError and error.args == _TOO_DEEP
    return parts[:-1] if too_deep and len(parts) > 1 and parts[-1].tb_lineno == port.too_deep_at() else parts


def _pruned(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, **more):
    parts = _of(sayings.as_cpython_says(exc_value), ours(exc_traceback))
    if limit is not None or capture_locals or getattr(sys, "tracebacklimit", None) is not None:
        _shown(self, exc_type, exc_value, exc_traceback, limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals, **more)
        files = {part.tb_frame.f_code.co_filename for part in parts}
        kept = [frame for frame in self.stack if frame.filename in files]
        self.stack = traceback.StackSummary.from_list(list(map(_placed, kept)))
        return
    _shown(self, exc_type, exc_value, _last(exc_traceback), lookup_lines=lookup_lines, **more)
    read = {}   # What recurses is in the same few places again and again.
    self.stack = traceback.StackSummary()
    for part in parts:
        place = part.tb_frame.f_code, part.tb_lasti, part.tb_lineno
        if place not in read:
            walk = itertools.islice(traceback._walk_tb_with_full_positions(part), 1)
            read[place] = _placed(traceback.StackSummary._extract_from_extended_frame_gen(walk, lookup_lines=lookup_lines)[0])
        self.stack.append(read[place])


def _last(trace):
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace


def _placed(frame):
    line = aprons.line(frame.name, frame.lineno)
    return frame if line == frame.lineno else traceback.FrameSummary(frame.filename, line, frame.name)


def _format_once(self, frame):
    known = self.__dict__.setdefault("_formatted", {})
    if id(frame) not in known:
        known[id(frame)] = _format_frame(self, frame)
    return known[id(frame)]


traceback.TracebackException.__init__ = _pruned
traceback.StackSummary.format_frame_summary = _format_once
