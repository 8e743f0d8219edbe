"""Syntax trees: going through them, and parts that are put into a program, whose names no program can say and which stand where no
program has a column.

A program is gone through several times before it begins. What ast itself offers for that takes most of the time which a small program
takes: it also visits what has no place in a text, such as contexts and operators, and makes generators of generators.
"""
import ast

ASIDE = 1_000_000  # The column of what is put in; Statements.ASIDE is the same.

_NO_NODES = frozenset({
    "arg", "attr", "conversion", "ctx", "id", "is_async", "kind", "kwd_attrs", "level", "module", "op", "ops", "rest", "simple", "str", "tag",
    "type_comment", "type_ignores"})
_LEAVES = frozenset({ast.Name, ast.Constant, ast.alias, ast.Global, ast.Nonlocal, ast.Pass, ast.Break, ast.Continue})
_fields = {}   # Kind of node -> its fields in which there may be nodes with a place.


def fields(kind):
    """The fields of a kind of node in which there may be nodes that have a place in a text."""
    known = _fields.get(kind)
    if known is None:
        known = _fields[kind] = () if kind in _LEAVES else tuple(field for field in kind._fields if field not in _NO_NODES)
    return known


def nodes(*tops):
    """These nodes and all in them that have a place in a text, in no certain order."""
    found = list(tops)
    for node in found:   # It grows meanwhile.
        for field in fields(type(node)):
            value = getattr(node, field, None)
            if type(value) is list:
                found += [one for one in value if isinstance(one, ast.AST)]
            elif isinstance(value, ast.AST):
                found.append(value)
    return found


class Reader:
    """As ast.NodeVisitor, for what has a place in a text."""

    def __init__(self):
        methods = [name for name in dir(self) if name.startswith("visit_")]
        self._visits = {getattr(ast, name.removeprefix("visit_")): getattr(self, name) for name in methods}
        self._idle = _LEAVES - self._visits.keys()

    def visit(self, node):
        method = self._visits.get(type(node))
        return self.generic_visit(node) if method is None else method(node)

    def generic_visit(self, node):
        for field in fields(type(node)):
            value = getattr(node, field, None)
            if type(value) is list:
                for one in value:
                    if type(one) not in self._idle and isinstance(one, ast.AST):
                        self.visit(one)
            elif type(value) not in self._idle and isinstance(value, ast.AST):
                self.visit(value)


class Writer(Reader):
    """As ast.NodeTransformer, for what has a place in a text. A statement may become several; nothing goes."""

    def generic_visit(self, node):
        for field in fields(type(node)):
            value = getattr(node, field, None)
            if type(value) is list:
                made = []
                for one in value:
                    if type(one) not in self._idle and isinstance(one, ast.AST):
                        one = self.visit(one)
                    if type(one) is list:
                        made += one
                    else:
                        made.append(one)
                value[:] = made
            elif type(value) not in self._idle and isinstance(value, ast.AST):
                setattr(node, field, self.visit(value))
        return node


def helper(name):
    """A built-in's name that no program can say."""
    return f"<kitchen {name}>"


def placed(node, at):
    """The node, at the place of that one."""
    node.lineno, node.col_offset, node.end_lineno, node.end_col_offset = at.lineno, at.col_offset, at.end_lineno, at.end_col_offset
    return node


def call(name, *arguments, at):
    """A call of a helper, at the place of that node."""
    return placed(ast.Call(placed(ast.Name(helper(name), ast.Load()), at), list(arguments), []), at)


def aside(statement, at):
    """The statement, its new parts at the line of that node and at no column. What has a place already has none but such in it."""
    new = [statement]
    for node in new:   # It grows meanwhile.
        if "lineno" in node._attributes:
            if hasattr(node, "lineno"):
                continue
            node.lineno = node.end_lineno = at.lineno
            node.col_offset, node.end_col_offset = ASIDE, ASIDE + 1
        new += ast.iter_child_nodes(node)
    return statement


def do(name, *arguments, at):
    """A statement that calls a helper with these texts."""
    called = ast.Call(ast.Name(helper(name), ast.Load()), [ast.Constant(text) for text in arguments], [])
    return aside(ast.Expr(called), at)
