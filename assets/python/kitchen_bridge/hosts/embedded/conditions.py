"""Conditions that are asked before a line runs: whether one is so is told with that line, and of the asking itself nothing is.

What is asked is the statement that begins at the line, each time before it is run; the header of a loop is asked as the loop begins.
"""
import ast
import builtins
import sys

from kitchen_bridge.hosts import endings
from kitchen_bridge.hosts.tree import Writer, do, helper, nodes
from _kitchen_port import port

_asked = {}   # line -> the code of its condition, or what is wrong with it


def take(lines):
    """From now on these are asked: a line of the text for each, its number, a tab and the condition."""
    for line in lines.splitlines():
        number, _, text = line.partition("\t")
        try:
            _asked[int(number)] = compile(text, "<condition>", "eval")
        except (SyntaxError, ValueError) as error:
            _asked[int(number)] = endings.said(error)


def marked(tree):
    """The same program, a tree that is not rewritten yet, with the conditions asked in it."""
    return _Marker().visit(tree) if _asked else tree


class _Marker(Writer):
    def __init__(self):
        super().__init__()
        self._left = set(_asked)

    def visit(self, node):
        for field in ("body", "orelse", "finalbody"):
            statements = getattr(node, field, None)
            if isinstance(statements, list):
                setattr(node, field, [one for at, statement in enumerate(statements) for one in self._asking(statement, node, field, at)])
        return self.generic_visit(node)

    def _asking(self, statement, owner, field, at):
        line = statement.lineno
        told = field == "body" and at == 0 and isinstance(getattr(statement, "value", None), ast.Constant) and isinstance(statement, ast.Expr)
        if line not in self._left or told or isinstance(statement, ast.ImportFrom) and statement.module == "__future__":
            return [statement]
        self._left.discard(line)
        asking = do("asked", line, at=statement)
        for node in nodes(asking):
            if hasattr(node, "lineno"):   # Two statements of one line are one to this Python's listeners.
                node.lineno = node.end_lineno = line + 1
        return [asking, statement]


def _ask(line):
    frame = sys._getframe(1)
    code = _asked[line]
    if type(code) is str:
        port.looks().condition(line, True, code)
        return
    met, trouble = True, None
    port.looks().condition_begins()
    try:
        met = True if eval(code, {**frame.f_globals, **frame.f_locals}) else False
    except BaseException as error:
        trouble = endings.said(error)
    reason = port.looks().condition_ends()
    port.looks().condition(line, met, reason or trouble)


setattr(builtins, helper("asked"), _ask)
