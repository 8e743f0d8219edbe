"""Reads a program so that it runs as under CPython: where this Python does otherwise, the syntax tree is mended.

Every node keeps its place, so lines, tracebacks and carets are those of what the user wrote. A statement that is put in
stands at a column that no program has, by which the recorder knows that it is not the user's.
"""
import ast

from kitchen_bridge.hosts.embedded import async_places, except_star
from kitchen_bridge.hosts.tree import Reader, Writer, aside, call, do, helper, nodes, placed

# Attributes that are missing here or do not work: what stands for them is in mend.py.
MENDED = ("aclose", "close", "__name__", "__qualname__")


def rewritten(tree):
    """The same program, with its async generators let go, its async with told and its missing attributes mended."""
    return _Rewriter(_Survey(tree)).visit(tree)


def _at_line_of(node, statement):
    """An async for is no statement to this Python's listeners; what is put in before it stands for its line."""
    return placed(statement, node)


def _finally(body, last, at):
    return aside(ast.Try(body, [], [], [last]), at)


class _Survey(Reader):
    """What is to be known of the whole program before any of it is rewritten."""

    def __init__(self, tree):
        super().__init__()
        self.bound = set()      # all names that the program itself gives to something
        self.yielding = set()   # the functions that yield
        self.iterating = set()  # those in which, or in a part of which, a name is used in a way that keeps no reference to it
        self._around = []       # functions, lambdas and classes
        self._kinds = {}        # of functions' names, whether only async generators have them
        self.visit(tree)
        self.generators = {name for name, is_one in self._kinds.items() if is_one}

    def visit_FunctionDef(self, node):
        self.bound.add(node.name)
        for part in (*node.decorator_list, node.args, node.returns):
            if part is not None:
                self.visit(part)
        self._within(node, node.body)
        is_one = isinstance(node, ast.AsyncFunctionDef) and node in self.yielding and not node.decorator_list
        self._kinds[node.name] = is_one and self._kinds.get(node.name, True)

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_Lambda(self, node):
        self.visit(node.args)
        self._within(node, [node.body])

    def visit_ClassDef(self, node):
        self.bound.add(node.name)
        for part in (*node.decorator_list, *node.bases, *node.keywords):
            self.visit(part)
        self._within(node, node.body)

    def _within(self, node, body):
        self._around.append(node)
        for part in body:
            self.visit(part)
        self._around.pop()

    def visit_Yield(self, node):
        self.yielding.update(self._around[-1:])
        self.generic_visit(node)

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Store):
            self.bound.add(node.id)

    def visit_arg(self, node):
        self.bound.add(node.arg)
        self.generic_visit(node)

    def visit_alias(self, node):
        self.bound.add(node.asname or node.name)

    def _may_iterate(self, node):
        if self._around and _iterates(node):
            self.iterating.update(self._around)
        self.generic_visit(node)

    visit_AsyncFor = visit_comprehension = visit_Attribute = visit_Call = _may_iterate


class _Rewriter(Writer):
    def __init__(self, survey):
        super().__init__()
        self._survey = survey
        self._generators = survey.generators
        self._built_in = {"exec", "eval"} - survey.bound  # where these names are not the program's own
        self._kinds = []   # of the functions around, whether each is an async generator
        self._clauses = 0  # of how many trys with except* this is a part

    def visit_Attribute(self, node):
        self.generic_visit(node)
        if node.attr in MENDED and isinstance(node.ctx, ast.Load):
            return call("attribute", node.value, placed(ast.Constant(node.attr), node), at=node)
        return node

    def visit_FunctionDef(self, node):
        return self._function(node, False)

    def visit_Lambda(self, node):
        return self._function(node, False)

    def visit_AsyncFunctionDef(self, node):
        owned = _owned_names(node, self._generators) if node in self._survey.iterating else []
        self._function(node, node.name in self._generators and node in self._survey.yielding)
        if owned:
            start = 1 if ast.get_docstring(node, clean=False) is not None else 0
            node.body[start:] = [_finally(node.body[start:] or [ast.Pass()], do("frame left", *owned, at=node), node)]
        return node

    def _function(self, node, async_generator):
        self._kinds.append(async_generator)
        self.generic_visit(node)
        self._kinds.pop()
        return node

    # Async generators: CPython closes one as soon as nothing holds it any more.

    def visit_Yield(self, node):
        self.generic_visit(node)
        if self._kinds and self._kinds[-1]:
            value = node.value or placed(ast.Constant(None), node)
            node.value = call("piece", value, at=value)
        return node

    def visit_AsyncFor(self, node):
        temporary = isinstance(node.iter, ast.Call)
        _hand_over(node.iter)
        self.generic_visit(node)
        if not temporary:
            return node
        node.iter = call("loop over", node.iter, at=node.iter)
        return [_at_line_of(node, do("loop", at=node)), _finally([node], do("loop left", at=node), node)]

    def visit_comprehension(self, node):
        if node.is_async:
            _hand_over(node.iter)
        return self.generic_visit(node)

    def visit_GeneratorExp(self, node):
        if async_places.awaits(node):
            for one in node.generators:  # This Python sees that it is asynchronous by its last for alone.
                if not one.is_async:
                    one.is_async, one.iter = 1, call("async over", one.iter, at=one.iter)
        return self.generic_visit(node)

    def visit_Call(self, node):
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id in self._built_in and node.args:
            node.args[0] = call(node.func.id, node.args[0], at=node.args[0])
        return node

    def visit_While(self, node):
        self.generic_visit(node)
        if all(isinstance(statement, ast.Pass) for statement in node.body):
            node.body = [placed(do("pass", at=node.body[0]), node.body[0])]  # pass alone would not be counted.
        return node

    def visit_ExceptHandler(self, node):
        self.generic_visit(node)
        if node.name:
            caught = ast.Call(ast.Name(helper("as said"), ast.Load()), [ast.Name(node.name, ast.Load())], [])
            node.body.insert(0, aside(ast.Expr(caught), node))
        return node

    def visit_TryStar(self, node):
        self._clauses += 1
        self.generic_visit(node)
        self._clauses -= 1
        return except_star.written_anew(node, self._clauses)

    # Context managers: apron on, apron off.

    def visit_AsyncWith(self, node):
        self.generic_visit(node)
        for item in node.items:
            item.context_expr = call("enter", item.context_expr, at=item.context_expr)
        node.body = [do("inside", at=node), _finally(node.body, do("exit", at=node), node)]
        return [do("with", at=node), _finally([node], do("with left", at=node), node)]


def _hand_over(called):
    """What is made within a call's arguments, as in take(count(), 3), belongs to the called function alone."""
    if isinstance(called, ast.Call):
        for number, argument in enumerate(called.args):
            if isinstance(argument, ast.Call):
                _hand_over(argument)
                called.args[number] = call("handed over", argument, at=argument)


def _owned_names(function, generators):
    """Parameters and variables that can hold an async generator which nobody else holds when the function ends.

    A variable counts if it is bound once, to a fresh generator, and is only iterated over: then it cannot have escaped.
    """
    bound, made, used, iterated = {}, set(), {}, {}
    arguments = function.args
    parameters = [argument.arg for argument in arguments.posonlyargs + arguments.args + arguments.kwonlyargs]
    for node in nodes(*function.body):
        if isinstance(node, ast.Name):
            count = used if isinstance(node.ctx, ast.Load) else bound
            count[node.id] = count.get(node.id, 0) + 1
        for name in _iterates(node):
            iterated[name] = iterated.get(name, 0) + 1
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            called = node.value.func
            if getattr(called, "id", getattr(called, "attr", None)) in generators:
                made.update(target.id for target in node.targets if isinstance(target, ast.Name))
    owned = [name for name in parameters if name not in bound]
    owned += [name for name in made if bound.get(name) == 1 and name not in parameters]
    return [name for name in owned if used.get(name) and used[name] == iterated.get(name)]


def _iterates(node):
    """The names that a node uses in a way which keeps no reference to them."""
    used = None
    if isinstance(node, (ast.AsyncFor, ast.comprehension)):
        used = node.iter
    elif isinstance(node, ast.Attribute) and node.attr in ("__anext__", "asend", "athrow", "aclose"):
        used = node.value
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "anext" and node.args:
        used = node.args[0]
    return [used.id] if isinstance(used, ast.Name) else []
