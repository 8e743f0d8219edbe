"""The virtual clock: all of Python's clocks read it, and time.sleep moves it and holds the chef."""
import datetime as _datetime
import time

from _kitchen_port import port

# The wall clock of every run begins at the same moment: 1 January 2026, 09:00 UTC.
EPOCH = 1767258000.0


def hold(seconds, what):
    """The program holds the thread for so long."""
    port.hold(seconds, what)


def _sleep(seconds, /):
    if not isinstance(seconds, (int, float)):
        try:
            seconds = float(seconds) if hasattr(seconds, "__float__") else seconds.__index__()
        except AttributeError:
            raise TypeError(
                f"'{type(seconds).__name__}' object cannot be interpreted as an integer") from None
    if seconds != seconds:
        raise ValueError("Invalid value NaN (not a number)")
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    hold(float(seconds), "time.sleep")


def _now():
    return port.time()


def _now_ns():
    return round(port.time() * 1e9)


def _wall():
    return EPOCH + port.time()


def _wall_ns():
    return round(EPOCH) * 10**9 + _now_ns()


def _named(name, function):
    function.__name__ = function.__qualname__ = name
    function.__module__ = "time"
    return function


_sleep = _named("sleep", _sleep)
for _name, _read in (("monotonic", _now), ("perf_counter", _now), ("process_time", _now), ("thread_time", _now),
                     ("time", _wall)):
    setattr(time, _name, _named(_name, lambda _read=_read: _read()))
for _name, _read in (("monotonic_ns", _now_ns), ("perf_counter_ns", _now_ns), ("process_time_ns", _now_ns),
                     ("time_ns", _wall_ns)):
    setattr(time, _name, _named(_name, lambda _read=_read: _read()))
time.sleep = _sleep

for _name in ("localtime", "gmtime"):
    def _convert(seconds=None, /, _original=getattr(time, _name)):
        return _original(_wall() if seconds is None else seconds)
    setattr(time, _name, _named(_name, _convert))


def _strftime(format, t=None, /, _original=time.strftime):
    return _original(format, time.localtime() if t is None else t)


def _ctime(seconds=None, /, _original=time.ctime):
    return _original(_wall() if seconds is None else seconds)


time.strftime = _named("strftime", _strftime)
time.ctime = _named("ctime", _ctime)


class datetime(_datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_wall(), tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(_wall(), _datetime.timezone.utc).replace(tzinfo=None)

    @classmethod
    def today(cls):
        return cls.now()


class date(_datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(_wall())


for _class in (datetime, date):
    _class.__module__ = "datetime"
    _class.__qualname__ = _class.__name__
    setattr(_datetime, _class.__name__, _class)
