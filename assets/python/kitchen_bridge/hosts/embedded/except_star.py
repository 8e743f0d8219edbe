"""except*, which here wraps in a group whatever meets it, and so fails on a naked CancelledError.

A try with except* is written anew as one with a plain except; what CPython does between its clauses is done by a Clauses,
which lives in a variable of the frame, as long as its clauses run. No program can say that variable's name.
"""
import ast
import builtins
import sys

from kitchen_bridge.hosts.tree import aside, helper, placed


def written_anew(node, depth):
    """The try statement that stands for a TryStar, its parts as they are; depth of the functions' nested ones tells names apart."""
    name = helper(f"clauses {depth}")
    body = [ast.Assign([ast.Name(name, ast.Store())], _call(ast.Name(helper("clauses"), ast.Load())))]
    for clause in node.handlers:
        body.append(aside(_clause(clause, name), clause))
    body.append(ast.Try([_do(name, "leave")], [_whatever([_do(name, "left"), ast.Raise()])], [], []))
    handler = _whatever(body)
    handler.name = name
    return placed(ast.Try(node.body, [aside(handler, node)], node.orelse, node.finalbody), node)


def _clause(clause, name):
    body = ast.Try(clause.body, [_whatever([_do(name, "raised")])], [], [])
    taken = [_do(name, "entered"), body]
    if clause.name:
        taken.insert(1, ast.Assign([ast.Name(clause.name, ast.Store())], _of(name, "match")))
        body.body = [ast.Try(clause.body, [], [], [
            ast.Assign([ast.Name(clause.name, ast.Store())], ast.Constant(None)),
            ast.Delete([ast.Name(clause.name, ast.Del())])])]
    return ast.If(_call(_of(name, "meet"), clause.type), [ast.Try([_do(name, "enter")], [_whatever(taken)], [], [])], [])


def _whatever(body):
    return ast.ExceptHandler(ast.Name(helper("whatever"), ast.Load()), None, body)


def _of(name, attribute):
    return ast.Attribute(ast.Name(name, ast.Load()), attribute, ast.Load())


def _call(function, *arguments):
    return ast.Call(function, list(arguments), [])


def _do(name, method):
    return ast.Expr(_call(_of(name, method)))


class Clauses:
    """Of one exception that came to an except*: what each clause takes, what each raises, what is left (ceval.c, exceptions.c)."""

    def __init__(self):
        self._caught = self._rest = sys.exception()
        self._raised = []
        self.match = None
        self._left = None
        self._kept = None   # of what is raised here: its traceback and context, as they were

    def meet(self, kind):
        """Whether the clause of this kind has something to do."""
        _check(kind)
        self.match = None
        if self._rest is not None:
            self.match, self._rest = _divided(self._rest, kind)
        return self.match is not None

    def enter(self):
        """Raises what the clause takes, for that is how it becomes what is being handled."""
        self._raise(self.match)

    def entered(self):
        self._restore(self.match)

    def raised(self):
        self._raised.append(sys.exception())

    def leave(self):
        """Raises what goes on, if anything does."""
        self._left = self._what_goes_on()
        if self._left is not None:
            self._raise(self._left)

    def left(self):
        self._restore(self._left)

    def _raise(self, error):
        self._kept = error.__traceback__, error.__context__
        raise error

    def _restore(self, error):
        """As if nothing had raised it here. An empty traceback is not to be had, so it becomes that of _raise alone."""
        trace, error.__context__ = self._kept
        if trace is None:
            trace = error.__traceback__
            while trace.tb_next is not None:
                trace = trace.tb_next
        error.__traceback__ = trace

    def _what_goes_on(self):
        if not isinstance(self._caught, BaseExceptionGroup):
            return self._raised[0] if self._raised else self._rest
        errors = self._raised if self._rest is None else [*self._raised, self._rest]
        again = [error for error in errors if _is_part(error, self._caught)]
        new = [error for error in errors if not _is_part(error, self._caught)]
        again = _projected(self._caught, again) if again else None
        if again is not None:
            new.append(again)
        return BaseExceptionGroup("", new) if len(new) > 1 else new[0] if new else None


def _check(kind):
    kinds = kind if isinstance(kind, tuple) else (kind,)
    if not all(isinstance(one, type) and issubclass(one, BaseException) for one in kinds):
        raise TypeError("catching classes that do not inherit from BaseException is not allowed")
    if any(issubclass(one, BaseExceptionGroup) for one in kinds):
        raise TypeError("catching ExceptionGroup with except* is not allowed. Use except instead.")


def _divided(error, kind):
    """What a clause takes of it, and what it leaves."""
    if issubclass(type(error), kind):
        return (error if isinstance(error, BaseExceptionGroup) else BaseExceptionGroup("", (error,))), None
    if not isinstance(error, BaseExceptionGroup):
        return None, error
    pair = error.split(kind)
    if not isinstance(pair, tuple):
        raise TypeError(f"{type(error).__name__}.split must return a tuple, not {type(pair).__name__}")
    if len(pair) < 2:
        raise TypeError(f"{type(error).__name__}.split must return a 2-tuple, got tuple of size {len(pair)}")
    return pair[0], pair[1]


def _is_part(error, caught):
    """Whether it was split from what was caught and raised again, not made in a clause."""
    return isinstance(error, BaseExceptionGroup) and all(
        getattr(error, of) is getattr(caught, of) for of in ("__traceback__", "__cause__", "__context__"))


def _projected(caught, parts):
    """The caught group, of the parts' leaves alone."""
    leaves = {id(leaf) for part in parts for leaf in _leaves(part)}
    return caught.subgroup(lambda error: id(error) in leaves)


def _leaves(error):
    if not isinstance(error, BaseExceptionGroup):
        yield error
        return
    for inner in error.exceptions:
        yield from _leaves(inner)


setattr(builtins, helper("clauses"), Clauses)
setattr(builtins, helper("whatever"), BaseException)
