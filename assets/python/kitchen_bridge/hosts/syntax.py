"""What stands in a program's text, without running it: its functions, its calls and what is made of them, its handlers. As JSON."""
import ast
import json


def told(source, name, mistake=None):
    """All of it; if the text is no program, mistake says why: message, line, column, last line and column after it."""
    made = {"functions": [], "calls": [], "handlers": [], "mistake": mistake and {
        "message": mistake[0], "at": dict(zip(("line", "column", "endLine", "endColumn"), mistake[1:]))}}
    try:
        tree = ast.parse(source, name)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        tree = ast.Module([], [])
    try:
        _Reader(source, tree, made).read()
    except RecursionError:   # So deep that nobody has written it.
        made.update(functions=made["functions"][:1], calls=[], handlers=[])
    return json.dumps(made)


def _imported(tree):
    """Names as they were imported, each with what stands behind it; those that mean something else, too, are left out."""
    behind, bound = {}, set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            for alias in node.names:
                name = alias.asname or alias.name.split(".")[0]
                if isinstance(node, ast.Import):
                    full = alias.name if alias.asname else name
                else:
                    full = f"{'.' * node.level}{node.module or ''}.{alias.name}"
                if behind.setdefault(name, full) != full:
                    bound.add(name)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            bound.add(node.name)
        elif isinstance(node, ast.arg):
            bound.add(node.arg)
        elif isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            bound.add(node.id)
        elif isinstance(node, ast.ExceptHandler) and node.name:
            bound.add(node.name)
    return {name: full for name, full in behind.items() if name not in bound}


class _Reader(ast.NodeVisitor):
    def __init__(self, source, tree, made):
        self._tree = tree
        self._lines = source.split("\n")
        self._made = made
        self._imported = _imported(tree)
        self._function = 0
        self._names = []    # Of the functions and classes around, as they make a qualified name.
        self._use = "other", None, False

    def read(self):
        last = len(self._lines)
        self._made["functions"].append({"name": "<module>", "async": False, "at": self._span(1, 0, last, len(self._lines[-1].encode()))})
        self.visit(self._tree)

    # Places

    def _column(self, line, offset):
        text = self._lines[line - 1] if line <= len(self._lines) else ""
        return len(text.encode()[:offset].decode(errors="replace")) + 1

    def _span(self, line, column, end_line, end_column):
        return {"line": line, "column": self._column(line, column), "endLine": end_line, "endColumn": self._column(end_line, end_column)}

    def _at(self, node, last=None):
        last = last or node
        return self._span(node.lineno, node.col_offset, last.end_lineno, last.end_col_offset)

    # Functions

    def _within(self, node, name, is_async, body):
        around = self._function
        self._function = len(self._made["functions"])
        self._made["functions"].append({"name": ".".join([*self._names, name]), "async": is_async, "at": self._at(node)})
        self._names += [name, "<locals>"]
        for part in body:
            self.visit(part)
        del self._names[-2:]
        self._function = around

    def visit_FunctionDef(self, node, is_async=False):
        for part in (*node.decorator_list, node.args, node.returns):
            if part is not None:
                self.visit(part)
        self._within(node, node.name, is_async, node.body)

    def visit_AsyncFunctionDef(self, node):
        self.visit_FunctionDef(node, True)

    def visit_Lambda(self, node):
        self.visit(node.args)
        self._within(node, "<lambda>", False, [node.body])

    def visit_ClassDef(self, node):
        for part in (*node.decorator_list, *node.bases, *node.keywords):
            self.visit(part)
        self._names.append(node.name)
        for part in node.body:
            self.visit(part)
        self._names.pop()

    # Calls

    def visit(self, node):
        use, self._use = self._use, ("other", None, False)
        if isinstance(node, ast.Call):
            self._call(node, use)
        elif isinstance(node, ast.Await):
            self._use = *use[:2], True
            self.visit(node.value)
        elif isinstance(node, ast.Expr):
            self._used(node.value, "statement")
        elif isinstance(node, (ast.Assign, ast.AnnAssign, ast.NamedExpr)) and node.value is not None:
            self._used(node.value, "kept")
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                self.visit(target)
        elif isinstance(node, ast.Return) and node.value is not None:
            self._used(node.value, "returned")
        else:
            super().visit(node)

    def _used(self, node, how, where=None):
        self._use = how, where, False
        self.visit(node)

    def _call(self, node, use):
        how, where, awaited = use
        name = self._name(node.func)
        self._made["calls"].append({
            "name": name, "at": self._at(node), "function": self._function, "use": how, "of": where, "awaited": awaited,
            "arguments": [self._argument(one) for one in (*node.args, *node.keywords)]})
        self.visit(node.func)
        for one in node.args:
            self._used(one, "argument", name)
        for one in node.keywords:
            self._used(one.value, "argument", name)

    def _name(self, node):
        """What is called, with its module; of what is no name, only what stands after the last dot."""
        parts = []
        while isinstance(node, ast.Attribute):
            parts.insert(0, node.attr)
            node = node.value
        if isinstance(node, ast.Name):
            return ".".join([self._imported.get(node.id, node.id), *parts])
        return ".".join(["", parts[-1]]) if parts else ""

    def _argument(self, node):
        keyword, starred = None, False
        if isinstance(node, ast.keyword):
            keyword, node = node.arg or "**", node.value
        if isinstance(node, ast.Starred):
            starred, node = True, node.value
            if isinstance(node, (ast.ListComp, ast.GeneratorExp)):
                node = node.elt
        awaited = isinstance(node, ast.Await)
        return {"keyword": keyword, "starred": starred, "awaited": awaited, "at": self._at(node.value if awaited else node)}

    # Handlers

    def visit_Try(self, node):
        tried = {"first": node.body[0].lineno, "last": node.body[-1].end_lineno}
        for handler in node.handlers:
            self._made["handlers"].append({
                "at": self._at(handler, handler.type) if handler.type else self._span(
                    handler.lineno, handler.col_offset, handler.lineno, handler.col_offset + len("except")),
                "function": self._function, "tried": tried,
                "body": {"first": handler.body[0].lineno, "last": handler.body[-1].end_lineno},
                "catches": self._caught(handler.type), "raises": any(map(_raises, handler.body))})
        self.generic_visit(node)

    def _caught(self, node):
        if node is None:
            return []
        return [self._name(one) for one in (node.elts if isinstance(node, ast.Tuple) else [node])]


def _raises(node):
    """Whether something is raised in it, other than in functions that it only defines."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
        return False
    return isinstance(node, ast.Raise) or any(map(_raises, ast.iter_child_nodes(node)))


def by_itself(source, name):
    """The same by a Python whose own parser is the one that is meant."""
    return told(source, name, mistake_of(source, name))


def mistake_of(source, name):
    """The first mistake as that parser says it: message, line, column, last line and column after it, from 1; None if there is none."""
    try:
        compile(source, name, "exec", dont_inherit=True)
    except SyntaxError as error:
        line, column = error.lineno or 1, max(1, error.offset or 1)
        ends = getattr(error, "end_lineno", None) or line, getattr(error, "end_offset", None) or 0
        return [error.msg, line, column, *(ends if ends > (line, column) else (line, column + 1))]
    except (ValueError, RecursionError, MemoryError):
        pass   # They are no mistakes of one place, and told when the program runs.
    return None


def mistake_told(source, name):
    """The same as JSON."""
    return json.dumps(mistake_of(source, name))
