"""What a function's variables hold whenever one of its lines is about to run: told with that line, where it is wanted."""
import ast
import builtins
import sys

from kitchen_bridge.hosts.tree import do, helper, nodes
from kitchen_bridge.observers import variables
from _kitchen_port import port

_wanted = set()   # The lines; 0 for all.


def take(numbers):
    """From now on it is told before these lines: their numbers in a text, 0 for all."""
    _wanted.update(map(int, numbers.split()))


def marked(tree):
    """The same program, a tree that is not rewritten yet, whose functions tell what they hold."""
    if _wanted:
        for node in nodes(tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                _Marker().mark(node)
    return tree


class _Marker:
    """Goes through one function's own statements; the first one of a line stands for all of them."""

    def __init__(self):
        self._told = set()

    def mark(self, node):
        for field in ("body", "orelse", "finalbody"):
            statements = getattr(node, field, None)
            if isinstance(statements, list):
                setattr(node, field, [one for statement in statements for one in self._with_look(statement)])
        for part in getattr(node, "handlers", []) + getattr(node, "cases", []):
            self.mark(part)

    def _with_look(self, statement):
        line = statement.lineno
        docstring = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        new = line not in self._told and not docstring and (line in _wanted or 0 in _wanted)
        self._told.add(line)
        if not isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            self.mark(statement)
        return [_look(statement), statement] if new else [statement]


def _look(statement):
    look = do("held", statement.lineno, at=statement)
    for node in nodes(look):
        if hasattr(node, "lineno"):   # Two statements of one line are one to this Python's listeners.
            node.lineno = node.end_lineno = statement.lineno + 1
    return look


def _held(line):
    if port.looks().line_is_told():
        port.looks().line_variables(line, variables.frame_told(sys._getframe(1)))


setattr(builtins, helper("held"), _held)
