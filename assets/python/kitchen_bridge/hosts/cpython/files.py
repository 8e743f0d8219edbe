"""Where a recording goes: a file, whose whole lines can be read whatever becomes of the program."""
import _thread
import json
import os
import time
import zlib

from kitchen_bridge.hosts.cpython.words import sentence

_SOON = 0.03       # seconds that what came lies in memory at most
_sleep = time.sleep


class File:
    """Written in batches by a thread of its own, which waits for nobody. gzip as it goes if the name ends so, cut at any place readable."""

    def __init__(self, recording, path, header, most=None, looks=None):
        self._recording = recording
        self._looks = looks         # what the thread does besides
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0), 0o644)
        self._gzip = zlib.compressobj(3, zlib.DEFLATED, 31) if path.endswith(".gz") else None
        self._left = most           # bytes that may still be written, None for any number
        self._lock = _thread.allocate_lock()
        self._process = os.getpid()
        self.trouble = None         # why it was ended before the program was
        self.closed = False
        self._write((json.dumps(header, ensure_ascii=False) + "\n").encode("utf-8", "replace"), zlib.Z_SYNC_FLUSH)
        _thread.start_new_thread(self._follow, ())

    def _follow(self):
        while not self.closed and os.getpid() == self._process:
            _sleep(_SOON)
            if self._looks is not None:
                self._looks()
            self.flush()

    def flush(self):
        """Writes what came; any thread."""
        with self._lock:
            lines = self._recording.take(self._recording.over)
            if lines and not self.closed:
                self._write("".join(lines).encode("utf-8", "replace"), zlib.Z_SYNC_FLUSH)

    def _write(self, data, flush):
        if self._gzip is not None:
            data = self._gzip.compress(data) + self._gzip.flush(flush)
        if self._left is not None:
            self._left -= len(data)
            if self._left < 0:
                return self._end("full")
        view = memoryview(data)
        try:
            while view:
                view = view[os.write(self._file, view):]
        except OSError as error:
            self._give_up(error.strerror)

    def _end(self, why):
        """No more may be written, and the recording says so."""
        if not self._recording.end("stopped", sentence("reason." + why)):
            self._recording.tell("ended", outcome="stopped", message=sentence("reason." + why))   # The program was quicker than its file.
        self._left, last = None, self._recording.take(whole=True)[-1]
        self._write(last.encode("utf-8"), zlib.Z_FINISH)
        self._give_up(why)

    def _give_up(self, why):
        self.trouble, self.closed = why, True
        self._recording.thread = 0
        os.close(self._file)

    def close(self):
        self.flush()
        with self._lock:
            if not self.closed:
                if self._gzip is not None:
                    self._write(b"", zlib.Z_FINISH)
                if not self.closed:
                    self.closed = True
                    os.close(self._file)

    def forked(self):
        """This is a child of the program's: it tells nothing."""
        self._lock = _thread.allocate_lock()
        self.closed = True
        self._recording.thread = 0
        self._recording.deaf = True
