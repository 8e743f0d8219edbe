"""What has become of a shared thing, as the trace says it: the parts of a state in their order, and what each is called there."""


def _whole(value):
    return value or None


def _first(values):
    return values[0] if values else None


def _time(value):
    return value if value >= 0 else None


def _same(value):
    return value


_PARTS = {
    "lock": (("holder", _first), ("waiting", _same)),
    "semaphore": (("size", _same), ("value", _same), ("holders", _same), ("waiting", _same)),
    "event": (("set", bool), ("waiting", _same)),
    "condition": (("lock", _whole), ("waiting", _same)),
    "queue": (("maxsize", _same), ("items", _same), ("getters", _same), ("putters", _same), ("unfinished", _same)),
    "barrier": (("parties", _same), ("waiting", _same), ("phase", _same)),
    "task-group": (("owner", _whole), ("tasks", _same), ("phase", _same)),
    "timeout": (("task", _whole), ("when", _time), ("phase", _same)),
    "gather": (("owner", _whole), ("children", _same), ("done", bool)),
    "wait": (("owner", _whole), ("children", _same), ("until", _same), ("done", bool)),
    "as-completed": (("owner", _whole), ("children", _same), ("came", _same), ("given", _same), ("done", bool)),
    "shield": (("inner", _whole), ("hit", bool), ("done", bool)),
    "executor": (("function", _same), ("since", _same), ("until", _same), ("done", bool)),
    "async-generator": (("function", _same), ("task", _whole), ("given", _same), ("phase", _same)),
    "context-manager": (("type", _same), ("task", _whole), ("phase", _same)),
    "future": (("done", bool), ("outcome", _same), ("value", _same), ("waiting", _same)),
}
_VALUES = {"queue": "items", "future": "value"}


def state_of(kind, parts, values):
    """The state by names; without what the program's values are unless values is true."""
    state = {}
    for (name, told), part in zip(_PARTS[kind], parts):
        part = told(part)
        if part is not None:
            state[name] = part
    if not values and kind in _VALUES:
        name = _VALUES[kind]
        if kind == "queue":
            state[name] = ["…"] * len(state[name])
        else:
            state.pop(name, None)
    return state
