"""Parts of a syntax tree that are put into a program: no program can say their names, and they stand where no program has a column."""
import ast

ASIDE = 1_000_000  # The column of what is put in; Statements.ASIDE is the same.


def helper(name):
    """A built-in's name that no program can say."""
    return f"<kitchen {name}>"


def call(name, *arguments, at):
    """A call of a helper, at the place of that node."""
    made = ast.Call(ast.copy_location(ast.Name(helper(name), ast.Load()), at), list(arguments), [])
    return ast.copy_location(made, at)


def aside(statement, at):
    """The statement, its new parts at the line of that node and at no column."""
    for node in ast.walk(statement):
        if "lineno" in node._attributes and not hasattr(node, "lineno"):
            node.lineno = node.end_lineno = at.lineno
            node.col_offset, node.end_col_offset = ASIDE, ASIDE + 1
    return statement


def do(name, *arguments, at):
    """A statement that calls a helper with these texts."""
    called = ast.Call(ast.Name(helper(name), ast.Load()), [ast.Constant(text) for text in arguments], [])
    return aside(ast.Expr(called), at)
