"""Tells of the program's async generators: a conveyor that gives one piece after another."""
import weakref

from kitchen_bridge.observers import program, shared
from kitchen_bridge.observers.port import port

conveyors = {}     # the id of an async generator that has begun -> what is told of it
_of_frames = {}    # its frame -> the same

# How a conveyor knows its generator, and how its frame is known. A host without reference counts holds them instead.
reference = weakref.ref
frame_key = id


class Conveyor:
    def __init__(self, generator):
        self._generator = reference(generator, self._let_go)
        self._number = id(generator)
        self.function = program.function_of(generator)
        self._frame = frame_key(generator.ag_frame)
        self._task = port.running_task()
        self._given = 0
        conveyors[self._number] = _of_frames[self._frame] = self

    @property
    def over(self):
        generator = self._generator()
        return generator is None or generator.ag_frame is None

    def _let_go(self, _):
        """The generator is gone, and another one may get its number."""
        self._forget()
        shared.kept.append(self)

    def _forget(self):
        if conveyors.get(self._number) is self:
            del conveyors[self._number]
        if _of_frames.get(self._frame) is self:
            del _of_frames[self._frame]

    def state(self):
        if self.over:
            self._forget()
        phase = "closed" if self.over else "suspended"   # It is told between two turns, when nothing runs.
        return {"function": self.function, "task": self._task or None, "given": self._given, "phase": phase}

    def gives(self):
        self._given += 1
        self._task = port.running_task()


def begun(generator, shown=True):
    """An async generator is iterated over for the first time; it is not shown where it serves as a context manager."""
    if program.knows(generator.ag_code):
        conveyor = Conveyor(generator)
        if shown:
            shared.register(conveyor, "async-generator", conveyor.function)


def gives(frame):
    """The generator that runs in this frame gives a piece."""
    conveyor = _of_frames.get(frame_key(frame))
    if conveyor is not None:
        conveyor.gives()
