"""A recording of what was last: its beginning is cut off again and again, and the file can be read whenever the program ends."""
import json
import os
import zlib

from kitchen_bridge.hosts.cpython.files import File
from kitchen_bridge.hosts.cpython.standing import Standing

_PARTS = 6       # of which the last seconds, or half of the bytes, are made up
_MORE = 1.5      # times the seconds that are wanted may be there: to cut is to write all that is left anew
_SMALLER = 8     # times, where it is gzipped
_CHUNK = 1 << 20


class _Part:
    """What is told from a tick on: the seconds on the clock then, how things stood, and where in the file it begins."""

    def __init__(self, began, stood, at):
        self.began, self.stood, self.at = began, stood, at


class Ring(File):
    """As File, of the last seconds, and up to half as many more; of so many bytes at the most if any number is given."""

    def __init__(self, recording, path, header, last, most=None, looks=None):
        self._path, self._header, self._last, self._weight = path, header, last, most
        self._standing = Standing()
        self._parts = []
        self._size = 0
        super().__init__(recording, path, header, None, looks)

    def flush(self):
        with self._lock:
            if not self.closed:
                self._keep(self._recording.take(self._recording.over))

    def _keep(self, lines):
        waiting = []
        for line in lines:
            if line.startswith('{"event":"tick"') and self._is_long(waiting, time := float(line.partition('"time":')[2].partition(",")[0])):
                self._write_lines(waiting)
                waiting = []
                self._begin_part(time)
                if self.closed:
                    return
            self._standing.follow(line)
            waiting.append(line)
        self._write_lines(waiting)

    def _is_long(self, waiting, time):
        """Whether the part that is being written has as much as one may have."""
        part = self._parts[-1]
        if time - part.began >= self._last / _PARTS:
            return True
        return self._weight is not None and self._size - part.at + self._weighs(waiting) > self._weight / (2 * _PARTS)

    def _weighs(self, lines):
        size = sum(map(len, lines))
        return size / _SMALLER if self._gzip is not None else size

    def _write_lines(self, lines):
        if lines and not self.closed:
            self._write("".join(lines).encode("utf-8", "replace"), zlib.Z_SYNC_FLUSH)

    def _write(self, data, flush):
        before = os.fstat(self._file).st_size
        super()._write(data, flush)
        if not self.closed:
            self._size += os.fstat(self._file).st_size - before
            if not self._parts:
                self._parts.append(_Part(0.0, [], self._size))   # It was the header that was written.

    def _begin_part(self, time):
        if self._gzip is not None:
            self._write(b"", zlib.Z_FINISH)
            self._gzip = zlib.compressobj(3, zlib.DEFLATED, 31)
        self._parts.append(_Part(time, self._standing.lines(), self._size))
        first = self._first_kept(time)
        if first and not self.closed:
            try:
                self._cut(first)
            except OSError as error:
                self._give_up(error.strerror)

    def _first_kept(self, time):
        """Of those parts that are needed; the very first as long as there is not much too much."""
        parts, first = self._parts, 0
        if parts[0].began < time - _MORE * self._last:
            while parts[first + 1].began <= time - self._last:
                first += 1
        if self._weight is not None and self._size > self._weight * (1 - 1 / _PARTS):
            while first + 1 < len(parts) and self._size - parts[first].at > self._weight / 2:
                first += 1
        return first

    def _cut(self, first):
        """Writes the file anew from this part on, beside it, and puts that in its place: there is a whole one at any moment."""
        part = self._parts[first]
        begins = "".join([json.dumps({**self._header, "cut": part.began}, ensure_ascii=False) + "\n", *part.stood]).encode("utf-8", "replace")
        if self._gzip is not None:
            packed = zlib.compressobj(3, zlib.DEFLATED, 31)
            begins = packed.compress(begins) + packed.flush()
        new = self._path + ".part"
        with open(self._path, "rb") as old, open(new, "wb") as file:
            file.write(begins)
            old.seek(part.at)
            while chunk := old.read(_CHUNK):
                file.write(chunk)
        os.close(self._file)
        os.replace(new, self._path)
        self._file = os.open(self._path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
        moved = len(begins) - part.at
        del self._parts[:first]
        for one in self._parts:
            one.at += moved
        self._size += moved
