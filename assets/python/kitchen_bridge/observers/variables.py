"""What variables hold, in short texts. Nothing of the program's runs for it, and a value costs no more for being large or deep."""
import asyncio
import collections
import contextvars
import itertools
import types

wanted = False      # whether anybody asks what the variables of a task hold

_FRAMES = 8         # of an await chain, the innermost
_VARIABLES = 24     # of a frame or a context
_LONGEST = 80       # characters of a text
_ITEMS = 6          # of a container
_PARTS = 24         # of a value with all that is in it
_DEEP = 2           # containers within one another
_HUGE = 10**24      # A number as large is told by its type: to write it takes time.

_name, _mro, _members = (type.__dict__[one].__get__ for one in ("__name__", "__mro__", "__dict__"))
_args = BaseException.__dict__["args"].__get__
_PLAIN = {float: float.__repr__, complex: complex.__repr__, bool: bool.__repr__, range: range.__repr__,
          type(None): lambda _: "None", type(...): lambda _: "...", type(NotImplemented): lambda _: "NotImplemented"}
_TEXTS = {str: str.__repr__, bytes: bytes.__repr__, bytearray: bytearray.__repr__}
_ROWS = {list: ("[", "]"), tuple: ("(", ")"), set: ("{", "}"), frozenset: ("frozenset({", "})"), collections.deque: ("deque([", "])")}
_DICTS = (dict, collections.OrderedDict)
_CODED = {types.CoroutineType: ("coroutine", "cr_code"), types.GeneratorType: ("generator", "gi_code"),
          types.AsyncGeneratorType: ("async generator", "ag_code"), types.FunctionType: ("function", "__code__")}
_TASKS = (asyncio.Task, asyncio.tasks._PyTask)
_SAYING = frozenset({"__str__", "__repr__", "args"})
_STANDARD = {one for module in (__builtins__ if isinstance(__builtins__, dict) else vars(__builtins__), vars(asyncio.exceptions))
             for one in module.values() if isinstance(one, type) and issubclass(one, BaseException)} | {object}


def chain_told(frames):
    """The frames of an await chain from the outermost in, a line each: names and texts in turn, tabs between. Too far out it is …"""
    return "\n".join(frame_told(frame) if len(frames) - at <= _FRAMES else "…" for at, frame in enumerate(frames))


def frame_told(frame):
    """The arguments and variables of a frame, as such a line."""
    return _all_told((name, value) for name, value in frame.f_locals.items() if name[:1] not in (".", "<"))


def context_told(context):
    """What is set in a context, as such a line, in the order of its names."""
    if type(context) is not contextvars.Context:
        return ""
    found = [(str.__str__(variable.name), value) for variable, value in context.items()]
    return _all_told(sorted((pair for pair in found if pair[0] != "decimal_context"), key=lambda pair: pair[0]))


def _all_told(pairs):
    return "\t".join(text for name, value in itertools.islice(pairs, _VARIABLES) for text in (_line(name), told(value)))


def told(value):
    """A value in a short text of one line."""
    return _line(_shown(value, _DEEP, [_PARTS]))


def _line(text):
    if len(text) > _LONGEST:
        text = text[:_LONGEST - 1] + "…"
    return text if text.isprintable() else "".join(one if one.isprintable() else "?" for one in text)


def _shown(value, deep, parts):
    kind = type(value)
    parts[0] -= 1
    if type(kind) is not type:   # Even to look it up in a table could run what is not ours.
        return str.__str__(_name(kind))
    if kind is int:
        return "int" if not -_HUGE < value < _HUGE else int.__repr__(value)
    if kind in _PLAIN:
        return _PLAIN[kind](value)
    if kind in _TEXTS:
        return _TEXTS[kind](value[:_LONGEST])
    if kind in _ROWS:
        return _row(value, kind, deep, parts)
    if kind in _DICTS:
        return _dict(value, deep, parts)
    if kind in _CODED:
        what, code = _CODED[kind]
        return f"{what} {getattr(value, code).co_name}"
    if kind in _TASKS:
        return f"Task {kind.get_name(value)}"
    if kind is type:
        return f"class {_name(value)}"
    if _is_plain_exception(kind):
        return _name(kind) + _row(_args(value), tuple, deep, parts).replace(",)", ")")
    return str.__str__(_name(kind))


def _is_plain_exception(kind):
    """Whether it is an exception that is told by its arguments, and by nobody else's words."""
    mro = _mro(kind)
    return BaseException in mro and all(
        type(one) is type and (one in _STANDARD or _SAYING.isdisjoint(_members(one))) for one in mro)


def _row(value, kind, deep, parts):
    opens, closes = _ROWS[kind]
    size = len(value)
    if not size:
        return {set: "set()", frozenset: "frozenset()"}.get(kind, opens + closes)
    if not deep or parts[0] <= 0:
        return f"{opens}…{closes}"
    texts = [_shown(one, deep - 1, parts) for one in itertools.islice(value, _ITEMS)]
    if kind in (set, frozenset):
        texts.sort()   # Their own order need not be the same tomorrow.
    if size > len(texts):
        texts.append("…")
    return opens + ", ".join(texts) + ("," if kind is tuple and size == 1 else "") + closes


def _dict(value, deep, parts):
    if not len(value):
        return "{}"
    if not deep or parts[0] <= 0:
        return "{…}"
    texts = [f"{_shown(key, deep - 1, parts)}: {_shown(one, deep - 1, parts)}" for key, one in itertools.islice(value.items(), _ITEMS)]
    return "{" + ", ".join(texts) + (", …}" if len(value) > len(texts) else "}")
