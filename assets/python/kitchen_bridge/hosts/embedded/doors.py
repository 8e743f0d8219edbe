"""What there is no door for in the kitchen: whoever tries the wall gets a Python exception that says why.

The sandbox would refuse these too, but some of them by ending the program.
"""
import _thread
import builtins
import errno
import io
import os
import socket
import subprocess
import sys
import threading

from _kitchen_port import port

NO_FILES = port.sentence("door.files")
NO_NETWORK = port.sentence("door.network")
NO_PROCESSES = port.sentence("door.processes")
NO_THREADS = port.sentence("door.threads")


def wall(name, reason, error=OSError):
    """A function of this name that only says why not."""
    def refused(*_, **__):
        raise error(reason)
    refused.__name__ = refused.__qualname__ = name
    return refused


def _walls(module, names, reason, error=OSError):
    for name in names.split():
        if hasattr(module, name):
            setattr(module, name, wall(name, reason, error))


def _open(file, *_, **__):
    raise PermissionError(errno.EPERM, NO_FILES, file)


_open.__name__ = _open.__qualname__ = "open"
builtins.open = io.open = _open
builtins.input = wall("input", port.sentence("door.input"))
_walls(os, "system fork forkpty execv execve execl execle execlp execlpe execvp execvpe spawnv spawnve spawnvp spawnvpe "
           "spawnl spawnle spawnlp spawnlpe posix_spawn posix_spawnp killpg abort", NO_PROCESSES, PermissionError)
_walls(os, "remove unlink rename replace rmdir mkdir chmod chown lchown fchmod fchown link symlink readlink truncate "
           "ftruncate utime mknod mkfifo chdir fchdir chroot statvfs pipe pipe2 dup dup2 openpty", NO_FILES, PermissionError)
socket.socket.__init__ = wall("__init__", NO_NETWORK)
_walls(socket, "create_connection create_server getaddrinfo gethostbyname gethostbyname_ex gethostbyaddr getnameinfo "
               "gethostname getfqdn socketpair fromfd", NO_NETWORK)
_thread.start_new_thread = threading._start_new_thread = wall("start_new_thread", NO_THREADS, RuntimeError)
threading.Thread.start = wall("start", NO_THREADS, RuntimeError)
subprocess.Popen.__init__ = wall("__init__", NO_PROCESSES, PermissionError)
subprocess.Popen.__del__ = lambda self, *_, **__: None


def _exit(status):
    port.exit(status.__index__() & 0xFF)


os._exit = _exit

# Paths can be reckoned with all the same.
os.getcwd = lambda: "/kitchen"
os.getcwdb = lambda: b"/kitchen"


class _Refused:
    """Modules that are asked for when it is too late to be of use: their import says why."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        port.imports()
        if name == "ssl":
            raise ModuleNotFoundError(port.sentence("door.ssl"), name="ssl")
        if name == "multiprocessing.synchronize" or name.startswith("multiprocessing.popen_"):
            raise PermissionError(NO_PROCESSES)


del sys.modules["ssl"]  # the host that embeds this Python kept asyncio from importing it.
sys.meta_path.insert(0, _Refused)
