"""What built-in operations raise has CPython's words, where this Python has others for what everyday programs run into.

Only what can be known from the words alone is here: index out of range may be an empty list's pop, and division by zero a float's.
"""
import builtins
import re

from kitchen_bridge.hosts.tree import helper

_SAYINGS = tuple((kind, re.compile(theirs), ours) for kind, theirs, ours in (
    (UnboundLocalError, r"local variable '(\w+)' referenced before assignment",
     r"cannot access local variable '\1' where it is not associated with a value"),
    (TypeError, r"int\(\) argument must be a string, a bytes-like object or a number, not '?(\w+)'?",
     r"int() argument must be a string, a bytes-like object or a real number, not '\1'"),
    (TypeError, r"float\(\) argument must be a string or a number, not '?(\w+)'?",
     r"float() argument must be a string or a real number, not '\1'"),
    (TypeError, r"'tuple\(.*\)' object does not support item assignment", "'tuple' object does not support item assignment"),
    (TypeError, r"'tuple\(.*\)' object does not support item deletion", "'tuple' object doesn't support item deletion"),
    (ValueError, r"list\.index\(x\): x not in list", "list.remove(x): x not in list"),
    (KeyError, "pop from an emtpy set", "pop from an empty set"),
))
_KINDS = frozenset(kind for kind, _, _ in _SAYINGS)


def as_cpython_says(error):
    """The same exception (or None), which a program is about to see."""
    if type(error) in _KINDS and len(error.args) == 1 and isinstance(error.args[0], str):
        for kind, theirs, ours in _SAYINGS:
            if type(error) is kind and (found := theirs.fullmatch(error.args[0])):
                error.args = (found.expand(ours),)
                return error
    return error


setattr(builtins, helper("as said"), as_cpython_says)
