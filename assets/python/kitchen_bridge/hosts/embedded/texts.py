"""Programs that a program compiles for itself, with compile(), exec() and eval(): they are checked and rewritten as it is."""
import ast
import builtins
import re

from kitchen_bridge.hosts.embedded import async_places, beliefs, cards, conditions, lines, rewrite
from kitchen_bridge.hosts.tree import helper
from kitchen_bridge.observers import program

_compile = builtins.compile
_SPECIAL = re.compile(r"\b(async|await)\b|\bexcept\s*\*")


def compiled(source, filename, mode="exec", flags=0):
    """The code of a text, or SyntaxError as CPython says it."""
    tree = _compile(source, filename, mode, flags | ast.PyCF_ONLY_AST, dont_inherit=True)
    if not flags & ast.PyCF_ALLOW_TOP_LEVEL_AWAIT:
        async_places.check(tree, filename, source)
    return of_tree(tree, source, filename, mode, flags)


def of_tree(tree, source, filename, mode="exec", flags=0):
    """The code of a tree that is given up to it, to be rewritten."""
    try:
        if filename == program.file:
            tree = conditions.marked(lines.marked(tree))
        tree = rewrite.rewritten(tree)
        if filename == program.file:
            tree = beliefs.believed(cards.marked(tree))
        elif program.folder is not None and filename.startswith(program.folder):
            tree = cards.marked(tree, own=False)
        return _compile(tree, filename, mode, flags, dont_inherit=True)
    except SyntaxError as error:
        if error.text is None and error.lineno:
            error.text = source.splitlines()[error.lineno - 1]  # A tree has no text.
        raise


def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, **more):
    if not isinstance(source, str) or flags & ast.PyCF_ONLY_AST or not _SPECIAL.search(source):
        return _compile(source, filename, mode, flags, dont_inherit, optimize, **more)
    return compiled(source, filename, mode, flags)


compile.__module__ = "builtins"
builtins.compile = compile


def _text(mode):
    def text(source):
        """What exec or eval are given, compiled where this Python would do otherwise."""
        if isinstance(source, str) and _SPECIAL.search(source):
            return compiled(source.lstrip(" \t") if mode == "eval" else source, "<string>", mode)
        return source
    return text


setattr(builtins, helper("exec"), _text("exec"))
setattr(builtins, helper("eval"), _text("eval"))
