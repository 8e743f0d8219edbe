"""Runs a program as __main__, and says how it ended as Python says it."""
import ast
import atexit
import builtins
import gc
import importlib.util
import linecache
import os
import runpy
import signal
import sys
import threading
import tokenize
import types

from kitchen_bridge.hosts import endings, marks
from kitchen_bridge.hosts.cpython import bounds, own_modules, watch
from kitchen_bridge.hosts.cpython.options import Misused
from kitchen_bridge.hosts.cpython.words import sentence
from kitchen_bridge.hosts.endings import Ending
from kitchen_bridge.observers import program


_OWN = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def of_source(source, name, marked):
    """A program whose text is given. Its coroutine objects are shown if marked."""
    program.file = name
    _modules_in(sys.path[0])
    if marked:
        own_modules.show()
    linecache.cache[name] = (len(source), None, source.splitlines(keepends=True), name)

    def run():
        tree = compile(source, name, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
        code = compile(marks.marked(tree) if marked else tree, name, "exec", dont_inherit=True)
        watch.functions_of(code)
        main = types.ModuleType("__main__")
        main.__file__, main.__builtins__ = name, builtins
        sys.modules["__main__"] = main
        exec(code, main.__dict__)
    return run


def of_arguments(argv):
    """What a command line names, a file or -m and a module: the program's name, its text and what runs it."""
    if argv[0] == "-m":
        module = argv[1]
        sys.argv = argv[1:]
        sys.path[0] = os.getcwd()
        file = _file_of(module)
        program.file = file
        _modules_in(sys.path[0])
        return module, _text_of(file), lambda: runpy.run_module(module, run_name="__main__", alter_sys=True)
    file = argv[0]
    sys.argv = list(argv)
    sys.path[0] = os.path.dirname(os.path.abspath(file))
    source = _text_of(file)
    return os.path.basename(file), source, of_source(source, file, marked=False)


def looked_at(file):
    """The program that runs already, from this file, if from any: its name and its text."""
    program.file = file
    _modules_in(os.path.dirname(os.path.abspath(file)) if file else "")
    try:
        return os.path.basename(file or ""), _text_of(file) if file else ""
    except Misused:
        return os.path.basename(file), ""


def _modules_in(folder):
    """What lies in this folder is of the program's own, if it is no library; an empty one is none."""
    program.folder = os.path.join(folder, "") if folder else None
    program.libraries = (os.path.dirname(_OWN), os.path.join(os.path.dirname(os.__file__), ""))


def _file_of(module):
    spec = importlib.util.find_spec(module)
    if spec is not None and spec.submodule_search_locations is not None:
        spec = importlib.util.find_spec(module + ".__main__")
    if spec is None or spec.origin is None:
        raise Misused(sentence("no-module", module=module))
    return spec.origin


def _text_of(file):
    try:
        with tokenize.open(file) as text:
            return text.read()
    except (OSError, SyntaxError, UnicodeDecodeError) as error:
        raise Misused(sentence("unread", file=file, reason=getattr(error, "strerror", None) or error)) from None


def leave(ending):
    """Leaves as a program that ended so does."""
    if ending.status == 130 and ending.message and ending.message.startswith("KeyboardInterrupt"):
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    sys.exit(ending.status)


def ending_of(run):
    """Runs it to its end."""
    try:
        run()
        return Ending()
    except SystemExit as exit:
        return endings.of_exit(exit, _line_of(exit))
    except BaseException as error:
        if bounds.reached(error):
            return Ending("stopped", "memory", _line_of(error), 3)
        _without_ours(error)
        return endings.of_error(error, _line_of(error), _program_part)


def tidy():
    """What Python does when a program is over: threads and functions that wait for it, and then nothing holds its objects any more."""
    threading._shutdown()
    atexit._run_exitfuncs()
    exec(compile("vars(modules['__main__']).clear()", "sys", "exec"), {"modules": sys.modules})   # It is there that Python is then.
    gc.collect()


def tells_exit(recording, finish):
    """os._exit() ends the program at once, and nobody is asked; but finish(status) comes first."""
    leave = os._exit

    def told_exit(status):
        if recording.here():
            recording.end("ok" if status == 0 else "exception", None if status == 0 else f"os._exit({status})", watch.line_now())
            finish(status)
        leave(status)

    os._exit = told_exit


def _line_of(error):
    if isinstance(error, SyntaxError) and error.filename == program.file:
        return error.lineno or 0
    line, trace = 0, error.__traceback__
    while trace is not None:
        if program.owns(trace.tb_frame.f_code):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _program_part(trace):
    """Without the frames of ours, nor those of what runs a module: a terminal would show none."""
    kept = []
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        if not file.startswith(_OWN) and not (not kept and file.endswith(("runpy.py", "<frozen runpy>"))):
            kept.append(trace)
        trace = trace.tb_next
    for part, following in zip(kept, kept[1:] + [None]):
        part.tb_next = following
    return kept[0] if kept else None


def _without_ours(error):
    """The same for all that led to it."""
    seen = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        error.__traceback__ = _program_part(error.__traceback__)
        error = error.__cause__ or error.__context__
