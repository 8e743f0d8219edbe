"""The belt of asyncio.as_completed(): which of its futures are done, and which of those it has not handed over yet."""
from kitchen_bridge.observers import tasks as told
from kitchen_bridge.observers.notes import number_of


class Belt:
    """Looks on at as_completed()'s queue: what is done is put there, and taken from there by whoever awaits the next one."""

    def __init__(self, queue, frame):
        self._queue = queue
        self._frame = frame
        self._owner = told.current()
        self._children = []
        self._came = []      # all that were ever put there, in order
        self._nothings = 0   # how many stand for what did not come in time
        self.over = False

    def state(self):
        if self._frame is not None:
            self._children = sorted(map(told.number, self._frame.f_locals.get("todo", ())))
            self._frame = None
        here = list(self._queue._queue)
        came = [future for future in here if future is not None]
        self._came += [future for future in came if not any(future is known for known in self._came)]
        nothings = len(here) - len(came)
        self._nothings = max(self._nothings, nothings)
        given = len(self._came) - len(came)
        self.over = (given == len(self._children) or nothings < self._nothings
                     or self._owner is not None and self._owner.done())
        return {"owner": number_of(self._owner) or None, "children": self._children, "came": list(map(told.number, came)), "given": given,
                "done": self.over}
