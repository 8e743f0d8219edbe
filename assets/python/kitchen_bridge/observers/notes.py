"""What is known of a thing that is told of: its number and kind, what it is called, what it is a part of."""
import weakref
from asyncio import futures, tasks

TASKS = (tasks._PyTask, getattr(tasks, "_CTask", tasks._PyTask))   # What a host puts in place of Task is a subclass of one of these.
_BARE = getattr(futures, "_CFuture", None)   # takes no attributes

_elsewhere = {}   # the notes of what takes no attributes, such as a future that is written in C: by id, with a weak reference


class Note:
    __slots__ = ("kind", "number", "label", "whole", "until", "owner", "size", "keeps")

    def __init__(self):
        self.kind = None
        self.number = 0
        self.label = None
        self.whole = None    # the note of what this is a hidden part of
        self.until = -1.0    # when a wait for it will end
        self.owner = None    # the number of the task that it belongs to
        self.size = 0        # how many it can hold
        self.keeps = None    # what is to live as long as it does


def note(thing):
    """The thing's note, None if there is none."""
    known = getattr(thing, "_kitchen_note", None)
    if known is None:
        entry = _elsewhere.get(id(thing))
        return entry[1] if entry is not None and entry[0]() is thing else None
    return known


def noted(thing):
    """The thing's note, a new one if there is none."""
    known = note(thing)
    if known is None:
        known = Note()
        if type(thing) is _BARE:
            _keep(thing, known)
        else:
            try:
                thing._kitchen_note = known
            except AttributeError:
                _keep(thing, known)
    return known


def _keep(thing, known):
    number = id(thing)
    _elsewhere[number] = weakref.ref(thing, lambda _: _elsewhere.pop(number, None)), known


def number_of(thing):
    """0 if it has none."""
    known = note(thing)
    return known.number if known is not None else 0


def kind_of(thing):
    known = note(thing)
    return known.kind if known is not None else None
