"""Tells of the program's own async context managers that are entered and left. Those of asyncio are told for what they are."""
import contextlib
import sys

from kitchen_bridge.observers import program, shared
from kitchen_bridge.observers.port import port


def name_of(manager):
    """What the program calls it; None if it is not the program's own."""
    if isinstance(manager, contextlib._AsyncGeneratorContextManager):
        return program.function_of(manager.gen) if program.knows(program.code_of(manager.gen)) else None
    module = type(manager).__module__
    own = module == "__main__" or program.module_of(getattr(sys.modules.get(module), "__file__", None) or "") is not None
    return type(manager).__qualname__ if own else None


class Apron:
    def __init__(self, name):
        self._name = name
        self._task = port.running_task()
        self._phase = "entering"
        shared.register(self, "context-manager", name)
        shared.tell(self)

    @property
    def over(self):
        return self._phase == "exited"

    def state(self):
        return {"type": self._name, "task": self._task or None, "phase": self._phase}

    def becomes(self, phase):
        """inside, exiting or exited; what has been left stays left."""
        if self._phase not in (phase, "exited"):
            self._phase = phase
            shared.tell(self)
