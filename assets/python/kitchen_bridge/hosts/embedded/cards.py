"""Coroutine objects of the program: which call made one, which began, and which was lost.

Nothing is reference-counted here, so the program is rewritten to show them: the value of each call that may make one, the
beginning of each coroutine, and each call whose value is dropped. The object itself is looked at, nothing is guessed.
"""
import ast
import builtins
import sys
import warnings

from kitchen_bridge.hosts.embedded.tree import call, do, helper
from kitchen_bridge.observers import coroutines, program

_BUILT_IN = frozenset(vars(builtins))


def marked(tree):
    """The same program, a tree that has been rewritten already, with its coroutine objects shown."""
    return ast.fix_missing_locations(_Marker(_plain_names(tree)).visit(tree))


def _plain_names(tree):
    """Names whose call makes no coroutine by itself: built-ins, and what is nothing but a plain def or a class of the program."""
    plain, other = set(), set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.decorator_list:
            (other if node.name in plain else plain).add(node.name)
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.AsyncFunctionDef)):
            other.add(node.name)
        elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            other.add(node.id)
        elif isinstance(node, ast.arg):
            other.add(node.arg)
        elif isinstance(node, ast.alias):
            other.add((node.asname or node.name).partition(".")[0])
        elif isinstance(node, (ast.ExceptHandler, ast.MatchAs, ast.MatchStar)) and node.name:
            other.add(node.name)
        elif isinstance(node, ast.MatchMapping) and node.rest:
            other.add(node.rest)
    return (plain | _BUILT_IN) - other


class _Marker(ast.NodeTransformer):
    def __init__(self, plain):
        self._plain = plain

    def visit_Call(self, node):
        self.generic_visit(node)
        name = getattr(node.func, "id", None)
        if name is not None and (name in self._plain or name.startswith("<kitchen ")):
            return node
        return _shown("made", node, node.lineno)

    def visit_Expr(self, node):
        self.generic_visit(node)
        value = node.value
        if isinstance(value, ast.Call) and getattr(value.func, "id", None) == helper("made"):
            called = value.args[0].func
            name = getattr(called, "id", getattr(called, "attr", ""))
            node.value = _shown("dropped", value.args[0], name, node.lineno)
        return node

    def visit_AsyncFunctionDef(self, node):
        self.generic_visit(node)
        start = 1 if ast.get_docstring(node, clean=False) is not None else 0
        node.body.insert(start, do("begun", at=node))
        return node


def _shown(word, value, *more):
    return call(word, value, *[ast.copy_location(ast.Constant(constant), value) for constant in more], at=value)


def _made(value, line):
    coroutines.made(value, line)
    return value


def _dropped(value, name, line):
    """A statement that is a call and nothing else gave a value that nobody takes; name is what it called."""
    coroutines.made(value, line)
    if coroutines.is_new(value) and value.cr_code.co_name == name:
        _warn(coroutines.never_awaited(value, line), program.file, line, value)


def _begun():
    coroutines.begun(sys._getframe(1))


for _name, _function in (("made", _made), ("dropped", _dropped), ("begun", _begun)):
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
