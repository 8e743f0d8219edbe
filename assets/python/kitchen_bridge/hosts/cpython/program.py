"""Runs a program as __main__, and says how it ended as Python says it."""
import ast
import builtins
import linecache
import os
import sys
import types

from kitchen_bridge.hosts import endings, marks
from kitchen_bridge.hosts.cpython import watch
from kitchen_bridge.hosts.endings import Ending
from kitchen_bridge.observers import program


def of_source(source, name, marked):
    """A program whose text is given. Its coroutine objects are shown if marked."""
    program.file = name
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


def of_module(name):
    """A module or package that -m names."""
    import runpy
    return lambda: runpy.run_module(name, run_name="__main__", alter_sys=True)


def ending_of(run):
    """Runs it to its end."""
    try:
        run()
        return Ending()
    except SystemExit as exit:
        return endings.of_exit(exit, _line_of(exit))
    except BaseException as error:
        error.__traceback__ = _program_part(error.__traceback__)
        return endings.of_error(error, _line_of(error), _program_part)


def _line_of(error):
    if isinstance(error, SyntaxError) and error.filename == program.file:
        return error.lineno or 0
    line, trace = 0, error.__traceback__
    while trace is not None:
        if program.owns(trace.tb_frame.f_code):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


_OWN = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))


def _program_part(trace):
    """Without the frames of ours that it began in."""
    first = trace
    while first is not None and (first.tb_frame.f_code.co_filename.startswith(_OWN) or "runpy" in first.tb_frame.f_code.co_filename):
        first = first.tb_next
    return first
