"""Takes statements out of a program for as long as something about it stays true."""
import ast


def shrunk(source, hold, told=lambda text: None):
    """The smallest program found. hold takes a list of sources and says of each whether it still shows what is looked for."""
    source = ast.unparse(ast.parse(source))
    while True:
        for batch in batches(sorted(candidates(source), key=len), 16):
            held = [candidate for candidate, holds in zip(batch, hold(batch)) if holds]
            if held:
                source = min(held, key=len)
                told(source)
                break
        else:
            return source


def batches(items, size):
    return [items[i:i + size] for i in range(0, len(items), size)]


def candidates(source):
    """The program without one statement, without several that follow each other, or with a block's body in its place."""
    made = set()
    for path, index in places(ast.parse(source)):
        for change in (1, 2, 4, 8, "body", "both"):
            tree = ast.parse(source)
            statements = at(tree, path)
            if isinstance(change, int):
                if change > 1 and index + change > len(statements):
                    continue
                del statements[index:index + change]
            else:
                body = inner(statements[index], change)
                if body is None:
                    continue
                statements[index:index + 1] = body
            if not statements:
                if not path:
                    continue
                statements.append(ast.Pass())
            made.add(ast.unparse(ast.fix_missing_locations(tree)))
    for tree in arguments_less(source):
        made.add(tree)
    made.discard(source)
    return [text for text in made if len(text) < len(source)]


def inner(statement, change):
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)) or not getattr(statement, "body", None):
        return None
    if change == "both":
        rest = getattr(statement, "finalbody", None)
        return [*statement.body, *rest] if rest else None
    return statement.body


def places(tree):
    """Where there are statements: the path to a list of them, and an index in it."""
    found = []

    def visit(node, path):
        for field in ("body", "handlers", "orelse", "finalbody"):
            children = getattr(node, field, None)
            if not isinstance(children, list):
                continue
            for index, child in enumerate(children):
                if field != "handlers":
                    found.append((path + ((field, None),), index))
                visit(child, path + ((field, index),))

    visit(tree, ())
    return found


def at(tree, path):
    node = tree
    for field, index in path:
        node = getattr(node, field)
        if index is not None:
            node = node[index]
    return node


def arguments_less(source):
    """The program with one argument of a call less, or one element of a list or tuple less."""
    count = sum(isinstance(node, (ast.Call, ast.List, ast.Tuple)) for node in ast.walk(ast.parse(source)))
    for number in range(count):
        for take in range(4):
            tree = ast.parse(source)
            node = [node for node in ast.walk(tree) if isinstance(node, (ast.Call, ast.List, ast.Tuple))][number]
            members = node.args + node.keywords if isinstance(node, ast.Call) else node.elts
            if take >= len(members) or len(members) < 2:
                continue
            for each in (node.args, node.keywords) if isinstance(node, ast.Call) else (node.elts,):
                if members[take] in each:
                    each.remove(members[take])
            yield ast.unparse(tree)
