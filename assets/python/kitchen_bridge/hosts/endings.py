"""How a program ends, as Python says it."""
import sys
import traceback


class Ending:
    def __init__(self, outcome="ok", message=None, line=0, status=0):
        self.outcome, self.message, self.line, self.status = outcome, message, line, status


def of_exit(exit, line):
    """sys.exit() was called, at this line."""
    status = _status(exit.code)
    return Ending("exception", f"SystemExit: {_text(exit.code)}", line, status) if status else Ending()


def of_error(error, line, part):
    """An exception was raised that nobody caught; it is shown as Python shows it, and part(traceback) of it."""
    ending = Ending("exception", last_line(error), line, 130 if isinstance(error, KeyboardInterrupt) else 1)
    try:
        sys.excepthook(type(error), error, error.__traceback__)
    except SystemExit as exit:
        ending.status = _status(exit.code)
    except BaseException as another:
        print("Error in sys.excepthook:", file=sys.stderr)
        shown(type(another), another, part(another.__traceback__))
        print("\nOriginal exception was:", file=sys.stderr)
        shown(type(error), error, error.__traceback__)
    return ending


def shown(kind, error, trace):
    traceback.print_exception(kind, error, trace, file=sys.stderr)


def last_line(error):
    text = traceback.format_exception_only(type(error), error)
    return text[-1].strip() if text else type(error).__name__


def said(error):
    """An exception in one line, without a place; one that cannot say itself has its name."""
    kind = type(error)
    try:
        text = str(error.msg if isinstance(error, SyntaxError) else error)
    except BaseException:
        text = ""
    return f"{kind.__name__}: {text}" if text else kind.__name__


def _text(value):
    try:
        return str(value)
    except Exception:
        return type(value).__name__


def _status(code):
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    try:
        print(code, file=sys.stderr)
    except Exception:
        pass   # As CPython, which has nobody left to tell.
    return 1
