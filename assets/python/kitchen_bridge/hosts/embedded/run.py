"""Runs a program as __main__, and says how it ended as Python says it."""
import atexit
import builtins
import io
import linecache
import random
import sys
import types

from kitchen_bridge.hosts import endings
from kitchen_bridge.hosts.endings import Ending
from kitchen_bridge.hosts.embedded import (   # each takes its place by being imported
    aprons, cards, clock, contexts, generators, loop, mend, porter, threads)
from kitchen_bridge.hosts.embedded import async_places, beliefs, beside, conditions, hands, lines, mistakes, texts, tracebacks
from kitchen_bridge.observers import program, variables
from kitchen_bridge.observers import tasks as told
from kitchen_bridge.observers.port import open_to
from kitchen_bridge.observers.values import short
from _kitchen_port import port


class _Output(io.TextIOBase):
    """Standard output or error: what is printed is told at once."""

    encoding = "utf-8"
    errors = "strict"
    newlines = None
    line_buffering = True

    def __init__(self, name):
        self._stream = name
        self.name = f"<{name}>"
        self.buffer = _Bytes(self)

    def write(self, text):
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if text:
            port.output(self._stream, text.encode("utf-8", "replace").decode("utf-8"))
        return len(text)

    def writable(self):
        return True

    def isatty(self):
        return False

    def flush(self):
        pass


class _Bytes(io.RawIOBase):
    def __init__(self, text):
        self._text = text

    def writable(self):
        return True

    def write(self, data):
        self._text.write(bytes(data).decode("utf-8", "replace"))
        return len(data)


def _line_of(value):
    if isinstance(value, SyntaxError) and value.filename == program.file:
        return value.lineno or 0
    return tracebacks.line_of(value)


def run(source, name):
    """Runs a program to its end."""
    built_in, changed = vars(builtins), port.changed_python   # Who knows whether these can be had later.
    before = dict(built_in)
    try:
        _run(source, name)
    except BaseException:
        if built_in != before:
            changed()
        raise


def _run(source, name):
    open_to(port)
    beliefs.take(port.wrong_loop())
    variables.wanted = port.looks().wants_variables()
    lines.take(port.looks().wants_line_variables())
    conditions.take(port.looks().conditions())
    if port.interventions().wanted():
        port.interventions().done_by(hands.act)
    sys.stdout = sys.__stdout__ = _Output("stdout")
    sys.stderr = sys.__stderr__ = _Output("stderr")
    sys.argv = [name]
    program.file = name
    beside.take()
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)
    linecache.checkcache = lambda filename=None: None
    random.seed(0)
    main = types.ModuleType("__main__")
    main.__file__ = name
    main.__builtins__ = builtins
    sys.modules["__main__"] = main
    sys.excepthook = endings.shown
    ending = Ending()
    try:
        code = _compiled(source, name)
        port.program_shape(_functions(code))
        exec(code, main.__dict__)
    except SystemExit as exit:
        ending = endings.of_exit(exit, _line_of(exit))
    except MemoryError as exc:
        port.out_of_memory(_line_of(exc))
    except BaseException as exc:
        if type(exc).__module__ == "polyglot":
            raise   # It comes from the host, and is no fault of the program's.
        exc.__traceback__ = _program_part(exc.__traceback__)
        message = endings.last_line(exc)
        if isinstance(exc, ModuleNotFoundError) and (exc.name or "").partition(".")[0] not in sys.stdlib_module_names:
            message = port.sentence("door.library", "error", message)
            exc.add_note(port.sentence("door.library.note"))
        ending = endings.of_error(exc, _line_of(exc), _program_part)
        ending.message = message
    try:
        atexit._run_exitfuncs()
    except BaseException as exc:
        endings.shown(type(exc), exc, exc.__traceback__)
    cards.program_over()
    _tell_never_asked_for()
    port.ended(ending.outcome, ending.message, ending.line, ending.status)


def _compiled(source, name):
    tree = mistakes.parsed(source, name)
    port.imports()   # A long program takes a while to be read, too.
    async_places.check(tree, name, source)
    port.imports()
    return texts.of_tree(tree, source, name)


def _functions(code):
    """Name, qualified name and first line of each function of the program."""
    found = []
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            found += [constant.co_name, constant.co_qualname, constant.co_firstlineno]
            found += _functions(constant)
    return found


def _tell_never_asked_for():
    """Says what Python says of what failed and nobody looked at, once nothing can look at it any more."""
    for future in sorted(told.never_asked_for(), key=told.number):
        future._log_traceback = False
        text = f"{future.__class__.__name__} exception was never retrieved"
        port.warning("exception-never-retrieved", f"{text}: {short(future._exception)}", 0,
                     told.number(future), 0)
        context = {"message": text, "exception": future._exception, "future": future}
        if future._source_traceback:
            context["source_traceback"] = future._source_traceback
        future._loop.call_exception_handler(context)


def _program_part(trace):
    return next(iter(tracebacks.ours(trace)), None)
