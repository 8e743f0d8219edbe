"""The clocks of a recording: the kitchen's, on which nothing takes time but what says so, and the real one."""
import math
import time
from _thread import get_ident

from kitchen_bridge.hosts.cpython.recording import number

_READING = 1e-12     # seconds, for each reading
_LATENESS = 1e-9     # by which an idle wait ends after its deadline
_PATIENCE = 20_000   # readings in a row before they cost more
_POLLING = 1e-5


class VirtualClock:
    """As the scheduler model's. A job in another thread has a clock of its own."""
    virtual = True
    text = staticmethod(number)
    moment = staticmethod(number)

    def __init__(self, now=0.0):
        self._now = now
        self._readings = 0
        self.of_threads = {}

    def _mine(self):
        return self.of_threads.get(get_ident(), self) if self.of_threads else self

    def now(self):
        """The time without reading it: nothing moves."""
        return self._now

    def next(self):
        """What will be read next."""
        return max(self._now + (_POLLING if self._readings >= _PATIENCE else _READING), math.nextafter(self._now, math.inf))

    def read(self):
        """Reads the clock, for whichever thread asks; it moves on by a picosecond."""
        clock = self._mine() if self.of_threads else self
        now = clock._now = clock.next()
        clock._readings += 1
        return now

    def advance(self, seconds):
        clock = self._mine()
        if seconds > 0:
            clock._now += seconds
            clock._readings = 0

    def wait_until(self, when):
        """An idle wait: it ends a nanosecond later."""
        now = max(self._now, when)
        self._now = max(now + _LATENESS, math.nextafter(now, math.inf))
        self._readings = 0

    def back_to(self, moment):
        self._now = moment

    def since(self, moment):
        return moment


class RealClock:
    """Seconds since the recording began; the loop's own begins whenever it does."""
    virtual = False

    def __init__(self):
        read = time.monotonic
        origin = self._origin = read()
        self.now = lambda: read() - origin

    def since(self, moment):
        return moment - self._origin

    @staticmethod
    def text(seconds):
        return f"{seconds:.6f}"

    def moment(self, when):
        return f"{when - self._origin:.6f}" if math.isfinite(when) else number(when)
