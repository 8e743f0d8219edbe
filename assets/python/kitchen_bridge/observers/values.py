"""Values in a few characters."""
import inspect

from kitchen_bridge.observers import program

_PLAIN = (int, float, complex, bool, str, bytes, type(None))


def short(value):
    try:
        text = describe(value)
    except BaseException as exc:   # In a terminal nobody would have asked.
        text = f"<repr of {type(value).__name__} failed: {type(exc).__name__}>"
    return cut(text, 200)


describe = repr   # A host that may not run what the program has for this puts variables.told here.


def cut(text, most):
    return text if len(text) <= most else text[:most - 1] + "…"


def safe(value):
    """As repr, but nothing of the program's own runs: what is not plain is told by the name of its type."""
    if type(value) not in _PLAIN:
        return cut(type.__getattribute__(type(value), "__name__"), 24)
    if isinstance(value, int) and abs(value) >= 10**24:
        return "int"
    return cut(repr(value[:30] if isinstance(value, (str, bytes)) else value), 24)


def arguments_of(coroutine):
    """What a coroutine that has not begun was called with, four arguments at most, in the order of its parameters."""
    code, frame = getattr(coroutine, "cr_code", None), getattr(coroutine, "cr_frame", None)
    if code is None or frame is None:
        return []
    count = code.co_argcount + code.co_kwonlyargcount
    values = frame.f_locals
    found = [safe(values[name]) for name in code.co_varnames[:count][:4] if name in values]
    if code.co_flags & inspect.CO_VARARGS and len(found) < 4:
        found += [safe(value) for value in values.get(code.co_varnames[count], ())][:4 - len(found)]
    return found
