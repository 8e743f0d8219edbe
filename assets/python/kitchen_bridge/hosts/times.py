"""The virtual clock: all of Python's clocks read it, and time.sleep moves it and holds the chef. What clock it is, the host says."""
import datetime as _datetime
import time

# The wall clock of every run begins at the same moment: 1 January 2026, 09:00 UTC.
EPOCH = 1767258000.0


def hold(seconds, what):
    """The program holds the thread for so long; where the clock is the real one, that takes as long."""
    time.sleep(seconds)


def take(read, held):
    """From now on time is what read() says, and whoever holds the thread calls held(seconds, what)."""
    global hold
    hold = held
    _clocks(read)
    _conversions(lambda: EPOCH + read())
    _dates(lambda: EPOCH + read())


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


def _replace(name, function):
    function.__name__ = function.__qualname__ = name
    function.__module__ = "time"
    setattr(time, name, function)


def _clocks(read):
    for name in ("monotonic", "perf_counter", "process_time", "thread_time"):
        _replace(name, lambda: read())
        _replace(name + "_ns", lambda: round(read() * 1e9))
    _replace("time", lambda: EPOCH + read())
    _replace("time_ns", lambda: round(EPOCH) * 10**9 + round(read() * 1e9))
    _replace("sleep", _sleep)


def _conversions(wall):
    for name in ("localtime", "gmtime"):
        def convert(seconds=None, /, _original=getattr(time, name)):
            return _original(wall() if seconds is None else seconds)
        _replace(name, convert)

    def strftime(format, t=None, /, _original=time.strftime):
        return _original(format, time.localtime() if t is None else t)

    def ctime(seconds=None, /, _original=time.ctime):
        return _original(wall() if seconds is None else seconds)

    _replace("strftime", strftime)
    _replace("ctime", ctime)


def _dates(wall):
    class datetime(_datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls.fromtimestamp(wall(), tz)

        @classmethod
        def utcnow(cls):
            return cls.fromtimestamp(wall(), _datetime.timezone.utc).replace(tzinfo=None)

        @classmethod
        def today(cls):
            return cls.now()

    class date(_datetime.date):
        @classmethod
        def today(cls):
            return cls.fromtimestamp(wall())

    for made in (datetime, date):
        made.__module__ = "datetime"
        made.__qualname__ = made.__name__
        setattr(_datetime, made.__name__, made)
