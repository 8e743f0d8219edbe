"""Records a part of a program: with kitchen_recorder.record("out.jsonl.gz"): ... What is in it is told, as long as it is in it."""
import contextlib
import os
import sys

_begun = False


@contextlib.contextmanager
def record(path, *, values=True, lines=False, locals=False, max_mb=None, last=None, sources=True):
    """Writes what the event loops of this thread do meanwhile; once in a process. What stands for what is in settings.py."""
    global _begun
    from kitchen_bridge.hosts.cpython import real
    from kitchen_bridge.hosts.cpython.settings import Settings
    from kitchen_bridge.hosts.cpython.words import sentence
    from kitchen_bridge.hosts.endings import Ending, last_line
    if _begun:
        raise RuntimeError(sentence("recorded-already"))
    _begun = True
    end = real.begin(Settings(os.fspath(path), values, lines, locals, max_mb, last, sources), *_program())
    try:
        yield
    except BaseException as error:
        end(Ending("exception", last_line(error)))
        raise
    end(Ending())


def _program():
    """The name and the text of the program that this is a part of."""
    from kitchen_bridge.hosts.cpython.program import looked_at
    return looked_at(getattr(sys.modules["__main__"], "__file__", None))
