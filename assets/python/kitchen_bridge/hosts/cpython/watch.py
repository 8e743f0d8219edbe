"""What the program's own frames do: begin, run a line. By sys.monitoring from 3.12 on, by sys.settrace before that."""
import inspect
import sys
import types

from kitchen_bridge.hosts import endings
from kitchen_bridge.hosts.cpython import conveyors
from kitchen_bridge.observers import coroutines, program, variables, waits

_LINES_IN_A_TURN = 1_000   # what a turn runs beyond these is one scene, not a million
_recording = None
_turn, _lines = 0, 0


def line_now():
    """The line of the program that runs; 0 while one of its modules does, and for none."""
    place = place_now()
    return 0 if place is None or place[2] is not None else place[1]


def place_now():
    """The innermost of the lines that run in the program or its modules: function, line and file, None for the program's; None for none."""
    frame = sys._getframe(1)
    while frame is not None:
        if program.knows(frame.f_code):
            return program.place(frame)
        frame = frame.f_back
    return None


def _line(code, line, frame=None):
    global _turn, _lines
    if not _recording.here():
        return
    if _recording.turns != _turn:
        _turn, _lines = _recording.turns, 0
    _lines += 1
    asked = line in _asked
    if not asked and _lines > _LINES_IN_A_TURN:
        return
    function, frame = getattr(code, "co_qualname", None) or _qualified(code), frame or sys._getframe(1)
    held = variables.frame_told(frame) if code.co_flags & inspect.CO_NEWLOCALS and (line in _held or 0 in _held) else None
    _recording.line(line, function, *(_answer(line, frame) if asked else (None, None)), held)


_held = frozenset()   # the lines before which is told what the variables of their function hold, 0 for all
_asked = {}       # line -> the code of the condition that is asked before it, or what is wrong with that
_troubled = set() # lines of which that was told


def _take(conditions):
    for line, text in conditions.items():
        try:
            _asked[int(line)] = compile(text, "<condition>", "eval")
        except (SyntaxError, ValueError) as error:
            _asked[int(line)] = endings.said(error)


def _answer(line, frame):
    """Whether the condition is so, and why that could not be found out, told once. Nothing that runs for it is told."""
    asked = _asked[line]
    met, trouble = True, asked
    if not isinstance(asked, str):
        trouble = None
        with _recording.unheard():
            try:
                met = bool(eval(asked, {**frame.f_globals, **frame.f_locals}))
            except BaseException as error:
                trouble = endings.said(error)
    if trouble is not None and line in _troubled:
        trouble = None
    elif trouble is not None:
        _troubled.add(line)
    return met, trouble


_sources = None
_places = {}   # (the id of a code, the instruction it is at) -> what waits.place_of said of it
_codes = []    # those that are in there, so that no other one gets their ids


def place_of(coroutine, frame, _original=waits.place_of):
    """The same as waits.place_of, found by heart: to find out a line takes long."""
    code = frame.f_code
    at = id(code), frame.f_lasti
    try:
        return _places[at]
    except KeyError:
        _codes.append(code)
        place = _places[at] = _original(coroutine, frame)
        told = program.module(code)
        if told is not None:
            _sources.see(code.co_filename, told)
        return place


def tell_places(recording):
    """From now on they are found so, and the texts of the files they are in are told to this recording."""
    global _sources
    _sources = recording.sources
    waits.place_of = place_of


_names = {}    # code -> qualified name, which it does not know itself up to 3.10


def _qualified(code):
    return _names.get(code, code.co_name)


def functions_of(code, within=""):
    """Learns the qualified names of the functions in the program's code."""
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            name = within + constant.co_name
            _names[constant] = name
            is_class = not constant.co_flags & inspect.CO_NEWLOCALS
            functions_of(constant, name + ("." if is_class else ".<locals>."))


def _begins(frame):
    if frame.f_code.co_flags & inspect.CO_COROUTINE and _recording.here():
        coroutines.begun(frame)


def _monitor(lines):
    monitoring = sys.monitoring
    tool, events = monitoring.PROFILER_ID, monitoring.events

    def starts(code, offset):
        if code.co_filename != program.file and program.module(code) is None:
            return monitoring.DISABLE
        looked_at = events.LINE if lines and code.co_filename == program.file else events.NO_EVENTS
        looked_at |= events.PY_YIELD if code.co_flags & inspect.CO_ASYNC_GENERATOR else events.NO_EVENTS
        if looked_at and not monitoring.get_local_events(tool, code):
            monitoring.set_local_events(tool, code, looked_at)
        _begins(sys._getframe(1))

    monitoring.use_tool_id(tool, "kitchen")
    monitoring.register_callback(tool, events.PY_START, starts)
    monitoring.register_callback(tool, events.LINE, _line)
    monitoring.register_callback(tool, events.PY_YIELD, lambda code, offset, value: conveyors.gives(sys._getframe(1), value))
    monitoring.set_events(tool, events.PY_START)


def _trace(lines):
    def local(frame, event, value):
        if event == "line":
            if lines:
                _line(frame.f_code, frame.f_lineno, frame)
        elif event == "return":
            conveyors.gives(frame, value)
        return local

    def conveyor(frame, event, value):
        if event == "return":
            conveyors.gives(frame, value)
        return conveyor

    def calls(frame, event, value):
        if not program.knows(frame.f_code):
            return None
        _begins(frame)
        return local if program.owns(frame.f_code) else conveyor if frame.f_code.co_flags & inspect.CO_ASYNC_GENERATOR else None

    sys.settrace(calls)


def install(recording, lines, conditions=None, held=()):
    """From now on the frames of the program are looked at in this thread, and its lines told if they are asked for.

    Conditions stand by the lines before which they are asked; before the lines in held it is told what variables hold.
    """
    global _recording, _held
    _recording, _held = recording, frozenset(held)
    _take(conditions or {})
    (_monitor if hasattr(sys, "monitoring") else _trace)(lines)
