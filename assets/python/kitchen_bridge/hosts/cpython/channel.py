"""The way to whoever steps through a program: the trace goes out as it comes to be, and leave to go on comes in.

They are this process's first standard streams, which every platform hands over. They are moved out of the program's reach before it
begins. Beside the trace's own lines there are {"asks": turn}, for leave to begin that turn, {"reads": whether, "holds": whether that holds
the loop} of what is to be typed, {"stopped": why, "line": number}, {"refused": turn, "why": [key, name, value ...]}, {"fault": text} and
{"status": number}. What comes in is a turn that there is leave
for, a text that is typed, or null if no more will be.
"""
import _thread
import json
import os
import signal
import sys
import time

from kitchen_bridge.hosts.cpython.keyboard import Keyboard
from kitchen_bridge.hosts.cpython.streams import Caught

_SOON = 0.03       # seconds that what came lies here at most
_HIGH = 900        # descriptors from here on are nobody's
_sleep, _close, _closerange, _leave = time.sleep, os.close, os.closerange, os._exit


def _moved(number):
    try:
        import fcntl
        return fcntl.fcntl(number, fcntl.F_DUPFD_CLOEXEC, _HIGH)
    except (ImportError, OSError):
        return os.dup(number)


class Channel:
    def __init__(self):
        self._in = os.fdopen(_moved(0), "rb", closefd=False)
        self._out = _moved(1)
        asked = self._in.readline()
        if not asked:
            _leave(0)                                  # It was a spare one, and is not needed.
        self.asked = json.loads(asked)                 # what is to be run, and how
        self._allowed = self.asked["allowed"]
        self._more = _thread.allocate_lock()           # held while there is no leave to go on
        self._more.acquire()
        self._lock = _thread.allocate_lock()
        self._process = os.getpid()
        self._recording = self._caught = self.keyboard = None
        try:
            os.setpgid(0, 0)   # What it starts ends with it.
        except (AttributeError, OSError):
            pass   # Windows has no groups; a leader of a session keeps its own.

    def follow(self, recording):
        """Tells this recording from now on, and hears what the program prints."""
        self._recording, self._caught = recording, Caught(recording)
        self.keyboard = Keyboard(recording, self.reads)
        self.keyboard.type(self.asked["typed"])
        if not self.asked["typing"]:
            self.keyboard.type(None)
        _guard({self._in.fileno(), self._out, self.keyboard.number(), *self._caught.numbers()})
        _thread.start_new_thread(self._listen, ())
        _thread.start_new_thread(self._send_on, ())

    def _listen(self):
        for line in self._in:
            said = json.loads(line)
            if isinstance(said, int):
                self._allowed = max(self._allowed, said)
                if self._more.locked():
                    self._more.release()
            else:
                self.keyboard.type(said)
        if os.getpid() == self._process:
            self._kill()   # Nobody is there any more.

    @staticmethod
    def _kill():
        if hasattr(os, "killpg") and os.getpgid(0) == os.getpid():
            os.killpg(0, signal.SIGKILL)
        _leave(3)

    def _send_on(self):
        while os.getpid() == self._process and not self._recording.over:
            _sleep(_SOON)
            self.flush()

    def gate(self, turn):
        """A turn is about to begin: it waits for leave."""
        self._caught.look()
        while turn > self._allowed:
            self._say({"asks": turn})
            self._more.acquire()

    def reads(self, begins):
        """The program begins to wait for something to be typed, or has waited; any thread."""
        if not self._recording.deaf:
            self._say({"reads": begins, "holds": self._recording.here()})

    def flush(self):
        with self._lock:
            self._write("".join(self._recording.take()))

    def _say(self, what):
        with self._lock:
            self._write("".join(self._recording.take(whole=True)) + json.dumps(what) + "\n")

    def _write(self, text):
        view = memoryview(text.encode("utf-8", "replace"))
        try:
            while view:
                view = view[os.write(self._out, view):]
        except OSError:
            self._kill()

    def stopped(self, why, line=0):
        """The program is given up, at this line if it is known."""
        self._recording.thread = 0
        self._say({"stopped": why, "line": line})
        _leave(3)

    def refused(self, turn, *why):
        """What was to be done before this turn cannot be done; the program is given up."""
        self._recording.thread = 0
        self._say({"refused": turn, "why": why})
        _leave(3)

    def failed(self, what):
        """It is the recorder's own fault, or what the program did to it."""
        self._recording.thread = 0
        self._say({"fault": what})
        _leave(3)

    def close(self, status):
        """It is over."""
        self._say({"status": status})
        _leave(status)

    def look(self):
        self._caught.look()

    def forked(self):
        """This is a child of the program's: it tells nothing."""
        self._lock = _thread.allocate_lock()
        self._recording.thread = 0
        self._recording.deaf = True
        self.keyboard.forked()


def _guard(numbers):
    """Descriptors that a program cannot close, not even with all the others."""
    def close(fd):
        if fd not in numbers:
            _close(fd)

    def closerange(low, high, /):
        for number in sorted(number for number in numbers if low <= number < high):
            _closerange(low, number)
            low = number + 1
        _closerange(low, high)

    os.close, os.closerange = close, closerange
