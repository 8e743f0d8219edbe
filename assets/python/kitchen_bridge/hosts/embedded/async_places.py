"""Where await, async for and async with cannot stand, nor break, continue and return. CPython refuses them; this Python does not, or breaks."""
import ast

from kitchen_bridge.hosts.tree import Reader

_OUTSIDE = "asynchronous comprehension outside of an asynchronous function"
_FUNCTION, _ASYNC_FUNCTION, _COMPREHENSION, _NO_FUNCTION = "function", "async function", "comprehension", None


def check(tree, filename, source):
    """Raises the SyntaxError that CPython raises for the first of them."""
    try:
        _Places().visit(tree)
    except SyntaxError as error:
        error.filename = filename
        lines = source.splitlines()
        error.text = lines[error.lineno - 1] if error.lineno <= len(lines) else None
        raise error.with_traceback(None) from None


def awaits(comprehension):
    """Whether it makes an asynchronous generator, or needs an asynchronous function around it."""
    first, *others = comprehension.generators
    parts = [comprehension.key, comprehension.value] if isinstance(comprehension, ast.DictComp) else [comprehension.elt]
    parts += first.ifs + [part for other in others for part in (other.iter, *other.ifs)]
    return any(one.is_async for one in comprehension.generators) or any(map(_awaits, parts))


def _awaits(node):
    if isinstance(node, ast.Await):
        return True
    if isinstance(node, ast.Lambda):
        return any(map(_awaits, ast.iter_child_nodes(node.args)))
    if isinstance(node, ast.GeneratorExp):
        return _awaits(node.generators[0].iter)
    if isinstance(node, (ast.ListComp, ast.SetComp, ast.DictComp)):
        return awaits(node) or _awaits(node.generators[0].iter)
    return any(map(_awaits, ast.iter_child_nodes(node)))


class _Places(Reader):
    def __init__(self):
        super().__init__()
        self._scope = _NO_FUNCTION

    def _within(self, scope, *parts):
        around, self._scope = self._scope, scope
        self._all(*parts)
        self._scope = around

    def _all(self, *parts):
        for part in parts:
            if part is not None:
                self.visit(part)

    def visit_FunctionDef(self, node, scope=_FUNCTION):
        self._all(*node.decorator_list, node.args, node.returns)
        self._within(scope, *node.body)

    def visit_AsyncFunctionDef(self, node):
        self.visit_FunctionDef(node, _ASYNC_FUNCTION)

    def visit_Lambda(self, node):
        self._all(node.args)
        self._within(_FUNCTION, node.body)

    def visit_ClassDef(self, node):
        self._all(*node.decorator_list, *node.bases, *node.keywords)
        self._within(_NO_FUNCTION, *node.body)

    def visit_Await(self, node):
        if self._scope is _NO_FUNCTION:
            raise _error("'await' outside function", node)
        if self._scope is _FUNCTION:
            raise _error("'await' outside async function", node)
        self.generic_visit(node)

    def visit_AsyncFor(self, node, words="'async for' outside async function"):
        if self._scope is not _ASYNC_FUNCTION:
            raise _error(words, node)
        self.generic_visit(node)

    def visit_AsyncWith(self, node):
        self.visit_AsyncFor(node, "'async with' outside async function")

    def visit_TryStar(self, node):
        self._all(*node.body)
        for clause in node.handlers:
            for way_out in _ways_out(clause.body):
                raise _error("'break', 'continue' and 'return' cannot appear in an except* block", way_out)
            self.visit(clause)
        self._all(*node.orelse, *node.finalbody)

    def visit_GeneratorExp(self, node):
        self._comprehension(node, node.elt)

    def visit_ListComp(self, node):
        self._inner(node, node.elt)

    def visit_SetComp(self, node):
        self._inner(node, node.elt)

    def visit_DictComp(self, node):
        self._inner(node, node.key, node.value)

    def _inner(self, node, *elements):
        if self._scope not in (_ASYNC_FUNCTION, _COMPREHENSION) and awaits(node):
            raise _error(_OUTSIDE, node)
        self._comprehension(node, *elements)

    def _comprehension(self, node, *elements):
        first, *others = node.generators
        self._all(first.iter)
        self._within(_COMPREHENSION, first.target, *first.ifs, *others, *elements)


def _ways_out(body, kinds=(ast.Break, ast.Continue, ast.Return)):
    """The statements that would leave an except* block, in their order."""
    for node in body:
        if isinstance(node, kinds):
            yield node
        elif isinstance(node, (ast.For, ast.AsyncFor, ast.While)):
            yield from _ways_out(node.body, (ast.Return,))
            yield from _ways_out(node.orelse, kinds)
        elif not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
            yield from _ways_out(ast.iter_child_nodes(node), kinds)


def _error(words, node):
    return SyntaxError(words, (None, node.lineno, node.col_offset + 1, None, node.end_lineno, node.end_col_offset + 1))
