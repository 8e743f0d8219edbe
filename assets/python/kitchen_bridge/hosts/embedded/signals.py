"""Signals that a program sends to itself; from outside none ever comes. A handler runs at once, as in CPython's main thread.

What a loop's add_signal_handler is to hear comes through its self-pipe (unix_events.py, signalmodule.c).
"""
import _thread
import errno
import os
import signal
import sys
import threading

from _kitchen_port import port

_PID = 100  # 1 is who nobody may kill.
_NEVER_CAUGHT = (signal.SIGKILL, signal.SIGSTOP)
_HARMLESS = (signal.SIGCHLD, signal.SIGURG, signal.SIGWINCH, signal.SIGCONT)
_handlers = {signal.SIGINT: signal.default_int_handler, signal.SIGPIPE: signal.SIG_IGN, signal.SIGXFSZ: signal.SIG_IGN}
_pipe = None   # what a signal's number is written to, as set_wakeup_fd has it written


def wake(pipe):
    """From now on signals that have a handler are told to this, too; None: to nobody."""
    global _pipe
    _pipe = pipe


def check(number):
    """As BaseEventLoop._check_signal."""
    if not isinstance(number, int):
        raise TypeError(f"sig must be an int, not {number!r}")
    if number not in signal.valid_signals():
        raise ValueError(f"invalid signal number {number}")


def _known(number):
    if not 0 < number < signal.NSIG:
        raise ValueError("signal number out of range")
    return int(number)


def _signal(signalnum, handler, /):
    if threading.current_thread() is not threading.main_thread():
        raise ValueError("signal only works in main thread of the main interpreter")
    if not callable(handler) and handler not in (signal.SIG_IGN, signal.SIG_DFL):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    number = _known(signalnum)
    if number in _NEVER_CAUGHT:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    before = _getsignal(number)
    _handlers[number] = signal.Handlers(handler) if isinstance(handler, int) else handler
    return before


def _getsignal(signalnum, /):
    return _handlers.get(_known(signalnum), signal.SIG_DFL)


def _raise_signal(signalnum, /):
    _arrived(_known(signalnum), sys._getframe(1))


def _arrived(number, frame):
    handler = _getsignal(number)
    if handler == signal.SIG_IGN or handler == signal.SIG_DFL and number in _HARMLESS:
        return
    if handler == signal.SIG_DFL:
        port.killed(signal.Signals(number).name if number in iter(signal.Signals) else f"signal {number}")
    if _pipe is not None:
        _pipe(number)
    handler(number, frame)


def _interrupt_main(signum=signal.SIGINT, /):
    if not 0 < signum < signal.NSIG:
        raise ValueError("signal number out of range")
    if callable(_getsignal(signum)) and not isinstance(_getsignal(signum), signal.Handlers):
        _arrived(int(signum), sys._getframe(1))


def _kill(pid, signalnum, /):
    if pid != _PID:
        raise PermissionError(errno.EPERM, port.sentence("door.signals"))
    if signalnum == 0:
        return
    if not 0 < signalnum < signal.NSIG:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    _arrived(int(signalnum), sys._getframe(1))


def _pthread_kill(thread_id, signalnum, /):
    if signalnum:
        _arrived(_known(signalnum), sys._getframe(1))


for _function in (_signal, _getsignal, _raise_signal, _interrupt_main, _kill, _pthread_kill):
    _function.__name__ = _function.__qualname__ = _function.__name__[1:]
for _function in (_signal, _getsignal, _raise_signal, _pthread_kill):
    setattr(signal, _function.__name__, _function)
signal.set_wakeup_fd = lambda fd, /, *, warn_on_full_buffer=True: -1
signal.siginterrupt = lambda signalnum, flag, /: None
_thread.interrupt_main = _interrupt_main
os.kill = _kill
os.getpid = lambda: _PID
