"""The program's standard input: a pipe of its own, which whoever steps through it fills."""
import _thread
import io
import os
import select
import sys
from _queue import SimpleQueue


class Keyboard(io.RawIOBase):
    """What sys.stdin reads from. reads(True) is called before the program waits for something to be typed, reads(False) after that."""
    name, mode = "<stdin>", "rb"

    def __init__(self, recording, reads):
        self._recording, self._reads = recording, reads
        read, self._pipe = os.pipe()
        os.dup2(read, 0)
        os.close(read)
        self._coming = SimpleQueue()
        encoding = getattr(sys.stdin, "encoding", "utf-8")
        self._encoding = encoding
        sys.stdin = sys.__stdin__ = io.TextIOWrapper(io.BufferedReader(self), encoding, getattr(sys.stdin, "errors", "strict"))
        _thread.start_new_thread(self._fill, (self._pipe,))

    def number(self):
        """The descriptor that it is filled by."""
        return self._pipe

    def type(self, text):
        """Something is typed; None: nothing will be any more. Any thread; it waits for nobody."""
        self._coming.put(text)

    def _fill(self, pipe):
        text = self._coming.get()
        while text is not None:
            view = memoryview(text.encode(self._encoding, "replace"))
            try:
                while view:
                    view = view[os.write(pipe, view):]
            except OSError:
                pass   # The program has closed its end, and reads no more.
            text = self._coming.get()
        self._leave(pipe)

    _leave = staticmethod(os.close)

    def forked(self):
        """This is a child of the program's: that it could still be typed into would keep its input open for ever."""
        self._leave(self._pipe)

    def waits(self):
        """Whether whoever reads now would wait."""
        try:
            return not select.select([0], [], [], 0)[0]
        except (OSError, ValueError):
            return True    # Windows cannot tell of a pipe.

    def readable(self):
        return True

    def fileno(self):
        return 0

    def readinto(self, buffer):
        waits = self.waits()
        if waits:
            self._reads(True)
        try:
            read = os.read(0, len(buffer))
        finally:
            if waits:
                self._reads(False)
        buffer[:len(read)] = read
        self._recording.output("stdin", read.decode(self._encoding, "replace"))
        return len(read)
