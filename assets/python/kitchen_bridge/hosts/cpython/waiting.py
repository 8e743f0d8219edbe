"""How a loop waits on the virtual clock: until its next timer, or for what another thread, a socket or a process brings in."""
import concurrent.futures.thread as pools
import math
import threading

_GRACE = 0.05           # seconds of real time for what may come from outside; they cost no virtual time
_PATIENCE = 10.0        # the same while a process of asyncio's goes on, whose end is waited for as in life
_BUSY_TICKS = 10_000    # iterations without a wait before each costs
_BUSY_TICK_COST = 1e-3
_IDLE_TICKS = 20_000    # iterations without a turn before it is given up


class VirtualWait:
    """gives_up(why) is called for a program that would wait for ever, and does not come back; reads(whether) if it reads what is typed."""

    def __init__(self, recording, gives_up, reads):
        self._recording, self._clock, self._gives_up, self._reads = recording, recording.clock, gives_up, reads
        self._out = []      # jobs in other threads: (when they come back, what happens then)
        self._meanwhile = []    # what is seen of them before, in the same form; it wakes nobody
        self._busy = 0
        self.asked = lambda: math.inf   # who wants no wait to last longer
        self.in_real_time = 0   # jobs that nobody knows the end of

    def expect(self, when, arrival):
        """Something comes back at a known time."""
        self._out.append((when, arrival))

    def meanwhile(self, when, happening):
        """Something happens at a known time that does not wake the loop."""
        self._meanwhile.append((when, happening))

    def happen(self, until=math.inf):
        """Does what has happened until then."""
        while self._meanwhile and min(when for when, _ in self._meanwhile) <= until:
            first = min(self._meanwhile, key=lambda each: each[0])
            self._meanwhile.remove(first)
            first[1]()

    def forget(self, arrival):
        self._out = [job for job in self._out if job[1] is not arrival]

    def last(self):
        """When all are back."""
        return max([self._clock.read(), *(when for when, _ in self._out)])

    def __call__(self, loop, select, timeout):
        came = select(0)
        if came or timeout is not None and timeout <= 0:
            self._busy += 1
            if self._busy > _BUSY_TICKS:
                self._clock.advance(_BUSY_TICK_COST)
        else:
            came = self._wait(loop, select, timeout)
            self._busy = 0
        if self._recording.idle > _IDLE_TICKS:
            self._gives_up("idle")
        while self._out and min(when for when, _ in self._out) <= self._clock.now():
            job = min(self._out, key=lambda job: job[0])
            self.happen(job[0])
            self._out.remove(job)
            job[1]()
        self.happen(self._clock.now())
        return came or select(0)

    def _wait(self, loop, select, timeout):
        until = min([math.inf if timeout is None else self._clock.now() + timeout, self.asked(), *(when for when, _ in self._out)])
        known = (loop._selector.get_map() or {}) if hasattr(loop._selector, "get_map") else None   # None: it does not say what it looks at.
        process = known is not None and _has_process(known)
        if process or self._is_open(loop, known):
            typed = known is not None and 0 in known
            if typed:
                self._reads(True)
            came = select(None if until == math.inf else min(_PATIENCE, until - self._clock.now()) if process else _GRACE)
            if typed:
                self._reads(False)
            if came or until == math.inf:
                return came
        elif until == math.inf:
            self._gives_up("for-ever")
        self._clock.wait_until(until)
        return []

    def _is_open(self, loop, known):
        """Whether something else outside of the loop may wake it: a thread of the program's, a file, a socket, a signal."""
        if self.in_real_time or known is None or getattr(loop, "_signal_handlers", None):
            return True
        workers = pools._threads_queues
        if any(thread is not threading.main_thread() and thread not in workers and not thread.daemon or type(thread) is threading.Timer
               for thread in threading.enumerate()):
            return True
        own = getattr(loop, "_ssock", None)
        return any(key.fileobj is not own and key.fd != (own.fileno() if own is not None else -1) for key in known.values())


def _has_process(known):
    """Whether a process that asyncio has started goes on: a thread of asyncio's waits for it, or the loop itself (from 3.12 on)."""
    return any("waitpid-" in thread.name for thread in threading.enumerate()) or any(
        getattr(getattr(handle, "_callback", None), "__name__", "") == "_do_wait"
        for key in known.values() if isinstance(key.data, tuple) for handle in key.data)
