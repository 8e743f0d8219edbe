"""What the program prints, in order: seen as it is written, and what goes past sys.stdout to the descriptors caught there."""
import os
import sys


def tell(recording, passed_on, before=None):
    """Tells what is written to standard output and error, and before that calls before(); it is passed on to where it goes, or not."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is not None:
            _watch(recording, name, stream, passed_on, before)


def _watch(recording, name, stream, passed_on, before):
    write = stream.write

    def told_write(text):
        if not isinstance(text, str) or recording.deaf:
            return write(text)
        if before is not None:
            before()
        recording.output(name, text)
        return write(text) if passed_on else len(text)

    try:
        stream.write = told_write
    except AttributeError:
        pass   # One that lets nothing be put into it is not heard.


class Caught:
    """What reaches descriptors 1 and 2 some other way: from C, os.write, a child process. Files, for they never block."""

    def __init__(self, recording):
        self._recording = recording
        self._files = []
        for number, name in ((1, "stdout"), (2, "stderr")):
            file = _nowhere(name)
            os.dup2(file, number)
            self._files.append([file, name, 0])

    def numbers(self):
        return [file for file, _, _ in self._files]

    def look(self):
        for entry in self._files:
            file, name, at = entry
            size = os.fstat(file).st_size
            while size > at:
                os.lseek(file, at, os.SEEK_SET)
                text = os.read(file, 1 << 16)
                os.lseek(file, 0, os.SEEK_END)   # The place is the program's, too.
                at = entry[2] = at + len(text)
                self._recording.output(name, text.decode("utf-8", "replace"))


def _nowhere(name):
    """A file that is in no folder."""
    try:
        return os.memfd_create(name)
    except (AttributeError, OSError):
        import tempfile   # Only where it is needed: it takes long to come.
        with tempfile.TemporaryFile(buffering=0) as file:
            return os.dup(file.fileno())
