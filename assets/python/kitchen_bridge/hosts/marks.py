"""Shows which calls of a program make coroutine objects: the value of each call that may make one is looked at as it is made.

Every node keeps its place, so lines, tracebacks and carets are those of what the user wrote.
"""
import ast
import builtins

from kitchen_bridge.hosts.tree import Writer, call, helper, nodes, placed
from kitchen_bridge.observers import coroutines

_BUILT_IN = frozenset(vars(builtins))
# Other nodes that bind a name: a Python before 3.10 has no patterns.
_BINDING = {getattr(ast, kind): field for kind, field in (
    ("ExceptHandler", "name"), ("MatchAs", "name"), ("MatchStar", "name"), ("MatchMapping", "rest"),
    ("TypeVar", "name"), ("ParamSpec", "name"), ("TypeVarTuple", "name")) if hasattr(ast, kind)}


def marked(tree, own=True):
    """The same program, or module of its own, with its coroutine objects shown as they are made."""
    return Marker(tree, own).visit(tree)


def _plain_names(tree):
    """Names whose call makes no coroutine by itself: built-ins, and what is nothing but a plain def or a class of the program."""
    plain, other = set(), set()
    for node in nodes(tree):
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
        elif type(node) in _BINDING:
            other.add(getattr(node, _BINDING[type(node)]))
    return (plain | _BUILT_IN) - other


class Marker(Writer):
    def __init__(self, tree, own):
        super().__init__()
        self._own = own
        self._plain = _plain_names(tree)

    def visit_Call(self, node):
        self.generic_visit(node)
        name = getattr(node.func, "id", None)
        if name is not None and (name in self._plain or name.startswith("<kitchen ")):
            return node
        return shown("made", node, node.lineno if self._own else 0)


def shown(word, value, *more):
    return call(word, value, *[placed(ast.Constant(constant), value) for constant in more], at=value)


def _made(value, line):
    coroutines.made(value, line)
    return value


setattr(builtins, helper("made"), _made)
