"""Coroutine objects of the program: which call made one, which began, and which was lost.

Nothing is reference-counted here, so the program is rewritten to show them: the value of each call that may make one, the
beginning of each coroutine, and each call whose value is dropped. The object itself is looked at, nothing is guessed.
"""
import ast
import builtins
import sys
import warnings

from kitchen_bridge.hosts.marks import Marker, shown
from kitchen_bridge.hosts.tree import do, helper
from kitchen_bridge.observers import coroutines, program


def marked(tree, own=True):
    """The same program, or module of its own, a tree that has been rewritten already, with its coroutine objects shown."""
    return _Marker(tree, own).visit(tree)


class _Marker(Marker):
    def visit_AsyncFunctionDef(self, node):
        self.generic_visit(node)
        start = 1 if ast.get_docstring(node, clean=False) is not None else 0
        node.body.insert(start, do("begun", at=node))
        return node

    def visit_Expr(self, node):
        self.generic_visit(node)
        value = node.value
        if isinstance(value, ast.Call) and getattr(value.func, "id", None) == helper("made"):
            called = value.args[0].func
            name = getattr(called, "id", getattr(called, "attr", ""))
            node.value = shown("dropped", value.args[0], name, node.lineno)
        return node


def _dropped(value, name, line):
    """A statement that is a call and nothing else gave a value that nobody takes; name is what it called."""
    file = sys._getframe(1).f_code.co_filename
    told = line if file == program.file else 0
    coroutines.made(value, told)
    if coroutines.is_new(value) and value.cr_code.co_name == name:
        _warn(coroutines.never_awaited(value, told or program.own_line_now()), file, line, value)


def _begun():
    coroutines.begun(sys._getframe(1))


for _name, _function in (("dropped", _dropped), ("begun", _begun)):
    setattr(builtins, helper(_name), _function)

coroutines.reference = lambda coroutine: lambda: coroutine


def program_over():
    """Nobody will await what is left."""
    for coroutine in coroutines.left():
        _warn(coroutines.never_awaited(coroutine, 0), "sys", 1, coroutine)


def _warn(text, file, line, coroutine):
    registry = sys.modules["__main__"].__dict__.setdefault("__warningregistry__", {}) if file == program.file else {}
    try:
        warnings.warn_explicit(text, RuntimeWarning, file, line, "__main__" if file == program.file else file, registry, None, coroutine)
    except RuntimeWarning as error:
        sys.unraisablehook(_Unraisable(error, coroutine))


class _Unraisable:
    """What CPython says where a filter makes an error of a warning that nobody can catch."""
    err_msg = None

    def __init__(self, error, thing):
        self.exc_type, self.exc_value, self.exc_traceback, self.object = type(error), error, error.__traceback__, thing


_format = warnings._formatwarnmsg_impl


def _format_with_hint(message):
    text = _format(message)
    hint = f"{message.category.__name__}: Enable tracemalloc to get the object allocation traceback\n"
    return text if message.source is None or "tracemalloc" in text else text + hint


warnings._formatwarnmsg_impl = _format_with_hint
