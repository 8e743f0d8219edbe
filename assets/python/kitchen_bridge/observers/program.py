"""The program that is looked at: what of all that runs is its own."""
import sys

file = None      # the file name that its code has; only its lines are told
folder = None    # what the file names of its own modules begin with, None if it has none
libraries = ()   # what file names begin with that are not its own, wherever they lie

_LIBRARIES = ("site-packages", "dist-packages", "__pypackages__", "node_modules")
_modules = {}    # a file name -> that of the program's own module as it is told, None for all else


def owns(code):
    return code is not None and code.co_filename == file


def module(code):
    """The file of the program's own module that a code is of, as it is told; None for the program itself and for all else."""
    return None if code is None else module_of(code.co_filename)


def module_of(name):
    """The same for the name of a file."""
    if folder is None:
        return None
    if name not in _modules:
        _modules[name] = _told(name)
    return _modules[name]


def _told(name):
    if name == file or not name.startswith(folder) or name.startswith(libraries):
        return None
    told = name[len(folder):].replace("\\", "/")
    return None if any(part in _LIBRARIES or part.startswith(".") for part in told.split("/")) else told


def knows(code):
    """Whether it is the program's, or that of a module of its own."""
    return owns(code) or module(code) is not None


def own_line_now():
    """The innermost of the program's lines that runs; 0 for none."""
    frame = sys._getframe(1)
    while frame is not None:
        if frame.f_code.co_filename == file:
            return line(frame) or 0
        frame = frame.f_back
    return 0


def line(frame):
    """The line a paused frame is at. A host whose frames say otherwise puts its own function here."""
    return frame.f_lineno


def place(frame):
    """Where a frame is that is the program's, or of a module of its own: function, line, and that module's file, None for the program."""
    code = frame.f_code
    return getattr(code, "co_qualname", code.co_name), frame.f_lineno or 0, module(code)


def code_of(coroutine):
    """The code of a coroutine, a generator or an async generator."""
    for attribute in ("cr_code", "gi_code", "ag_code"):
        code = getattr(coroutine, attribute, None)
        if code is not None:
            return code
    return None


def function_of(coroutine):
    """The qualified name of the function that made a coroutine."""
    code = code_of(coroutine)
    if code is None:
        return type(coroutine).__qualname__
    return getattr(code, "co_qualname", None) or getattr(coroutine, "__qualname__", code.co_name)


def key(function):
    """By this a function's code is known again in a frame."""
    code = getattr(function, "__code__", function)
    return code.co_filename, code.co_firstlineno, code.co_name


def inner(function, name):
    """The code of a function that is defined within another one; None if there is none of that name."""
    for constant in function.__code__.co_consts:
        if getattr(constant, "co_name", None) == name:
            return constant
    return None
