"""Tells of the program's async generators: a conveyor that gives one piece after another."""
from kitchen_bridge.observers import program, shared
from kitchen_bridge.observers.port import port

conveyors = {}     # the id of an async generator that has begun -> what is told of it
_of_frames = {}    # its frame -> the same


class Conveyor:
    def __init__(self, generator):
        self.generator = generator
        self.function = program.function_of(generator)
        self._frame = generator.ag_frame
        self._task = port.running_task()
        self._given = 0
        conveyors[id(generator)] = _of_frames[self._frame] = self

    @property
    def over(self):
        return self.generator.ag_frame is None

    def state(self):
        if self.over:
            conveyors.pop(id(self.generator), None)
            _of_frames.pop(self._frame, None)
        phase = "closed" if self.over else "running" if self.generator.ag_running else "suspended"
        return {"function": self.function, "task": self._task or None, "given": self._given, "phase": phase}

    def gives(self):
        self._given += 1
        self._task = port.running_task()


def begun(generator, shown=True):
    """An async generator is iterated over for the first time; it is not shown where it serves as a context manager."""
    if program.owns(generator.ag_code):
        conveyor = Conveyor(generator)
        if shown:
            shared.register(conveyor, "async-generator", conveyor.function)


def gives(frame):
    """The generator that runs in this frame gives a piece."""
    conveyor = _of_frames.get(frame)
    if conveyor is not None:
        conveyor.gives()
