"""Shows which calls of a program make coroutine objects: the value of each call that may make one is looked at as it is made.

Every node keeps its place, so lines, tracebacks and carets are those of what the user wrote.
"""
import ast
import builtins

from kitchen_bridge.hosts.tree import call, helper
from kitchen_bridge.observers import coroutines

_BUILT_IN = frozenset(vars(builtins))


def marked(tree):
    """The same program, with its coroutine objects shown as they are made."""
    return ast.fix_missing_locations(Marker(tree).visit(tree))


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
        else:
            other.update(name for name in (getattr(node, "name", None), getattr(node, "rest", None)) if isinstance(name, str))
    return (plain | _BUILT_IN) - other


class Marker(ast.NodeTransformer):
    def __init__(self, tree):
        self._plain = _plain_names(tree)

    def visit_Call(self, node):
        self.generic_visit(node)
        name = getattr(node.func, "id", None)
        if name is not None and (name in self._plain or name.startswith("<kitchen ")):
            return node
        return shown("made", node, node.lineno)


def shown(word, value, *more):
    return call(word, value, *[ast.copy_location(ast.Constant(constant), value) for constant in more], at=value)


def _made(value, line):
    coroutines.made(value, line)
    return value


setattr(builtins, helper("made"), _made)
