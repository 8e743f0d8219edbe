"""The program that is looked at: what of all that runs is its own."""
file = None   # the file name that its code has; only its frames are shown


def owns(code):
    return code is not None and code.co_filename == file


def line(frame):
    """The line a paused frame is at. A host whose frames say otherwise puts its own function here."""
    return frame.f_lineno


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
