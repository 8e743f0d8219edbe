"""asyncio's event loop on the scheduler model: what is scheduled, when and in which order is decided there.

Tasks, futures, gather, locks and queues stay the standard library's own code.
"""
import asyncio
import collections
import concurrent.futures
import logging
import signal
import sys
import threading
import traceback
from asyncio import base_events, coroutines, events, futures, tasks, unix_events

from kitchen_bridge.hosts.embedded import depth, doors, generators, porter, signals, workers
from kitchen_bridge.hosts.embedded import pure_tasks  # tasks are told of from now on
from kitchen_bridge.hosts.embedded.mend import mended_aclose
from kitchen_bridge.observers import waits
from kitchen_bridge.observers.handles import because, scheduled, timed
from kitchen_bridge.observers.notes import noted
from _kitchen_port import port

logger = logging.getLogger("asyncio")


class Handle(events.Handle):
    __slots__ = ("_number",)   # 0 while it is on its way from a job

    def cancel(self):
        if not self._cancelled and self._number:
            self._loop._port.cancel(self._number)
        super().cancel()


class TimerHandle(events.TimerHandle):
    __slots__ = ("_number",)

    def cancel(self):
        if not self._cancelled:
            self._loop._port.cancel(self._number)
        super().cancel()


for _class in (Handle, TimerHandle):
    _class.__module__ = "asyncio.events"


_CREATE_FUTURE = traceback.FrameSummary(
    base_events.__file__, base_events.BaseEventLoop.create_future.__code__.co_firstlineno + 2, "create_future")


class KitchenEventLoop(base_events.BaseEventLoop):
    def __init__(self, selector=None):
        if workers.at_work():
            raise RuntimeError(port.sentence("door.loop"))
        super().__init__()
        self._port = port.open_loop(self._read_from_self)
        self._clock_resolution = 1e-9
        self._signal_handlers = {}
        self._signals_come = []
        self._raised = None
        logger.debug("Using selector: %s", "EpollSelector")  # A program that shows all logs sees this line first.

    # The scheduler model's side.

    def time(self):
        return self._port.time()

    def call_soon(self, callback, *args, context=None):
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_soon")
        handle = self._call_soon(callback, args, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        return handle

    def _call_soon(self, callback, args, context):
        handle = Handle(callback, args, self, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        self._on_the_rail(handle)
        return handle

    def _on_the_rail(self, handle):
        task, purpose = scheduled(handle._callback, handle._args)
        handle._number = self._port.call_soon(self._runner(handle, task), *purpose)

    def create_future(self):
        future = futures.Future(loop=self)
        if future._source_traceback:
            future._source_traceback[-1] = _CREATE_FUTURE
        waits.made_by(future, sys._getframe(1))
        return future

    def call_soon_threadsafe(self, callback, *args, context=None):
        self._check_closed()
        if self._debug:
            self._check_callback(callback, "call_soon_threadsafe")
        if port.ahead():
            return self._arrives_later(callback, args, context)
        with because("call-soon-threadsafe"):
            handle = self._call_soon(callback, args, context)
        if handle._source_traceback:
            del handle._source_traceback[-1]
        self._write_to_self()
        return handle

    def _arrives_later(self, callback, args, context):
        """What a job calls for is on the rail when the kitchen's clock shows what the job's does."""
        handle = Handle(callback, args, self, context)
        handle._number = 0

        def arrive():
            if not handle._cancelled:
                with because("call-soon-threadsafe"):
                    self._on_the_rail(handle)
            self._write_to_self()

        self._port.expect(port.time(), arrive)
        return handle

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_at")
        timer = TimerHandle(when, callback, args, self, context)
        if timer._source_traceback:
            del timer._source_traceback[-1]
        timer._number = self._port.call_at(float(when), self._runner(timer, None), *timed(callback, args))
        timer._scheduled = True
        if args and isinstance(args[0], futures.Future):
            noted(args[0]).until = float(when)
        return timer

    def _timer_handle_cancelled(self, handle):
        pass  # Told by TimerHandle.cancel.

    def run_forever(self):
        self._port.stopping(self._stopping)
        with depth.running():
            super().run_forever()

    def _run_once(self):
        if self._port.tick():
            self._raise(self._raised)

    def _raise(self, raised):
        """Raises what a callback raised, unchanged."""
        self._raised, context = None, raised.__context__
        try:
            raise raised
        finally:
            raised.__context__ = context

    def stop(self):
        super().stop()
        self._port.stopping(True)

    def close(self):
        if self.is_closed():
            return
        super().close()
        for sig in list(self._signal_handlers):
            self.remove_signal_handler(sig)
        self._port.close()

    def _runner(self, handle, task):
        def run():
            """Whether the callback raised what ends the loop. It does not come through Java, which may fail to tell its lines."""
            waits.turn_begins(task)
            try:
                if self._debug:
                    self._run_debugged(handle)
                else:
                    handle._run()
                return False
            except (SystemExit, KeyboardInterrupt) as error:  # What Handle._run lets through.
                self._raised = error
                return True
            finally:
                waits.turn_ends(task)
        run.handle = handle
        return run

    # Debuggers look here. What is scheduled is not kept here, though: this is what it would look like.

    @property
    def _ready(self):
        return collections.deque(run.handle for run in self._port.ready())

    @_ready.setter
    def _ready(self, value):
        pass

    @property
    def _scheduled(self):
        return [run.handle for run in self._port.scheduled()]

    @_scheduled.setter
    def _scheduled(self, value):
        pass

    def _run_debugged(self, handle):
        try:
            self._current_handle = handle
            begun = self.time()
            handle._run()
            spent = self.time() - begun
            if spent >= self.slow_callback_duration:
                base_events.logger.warning("Executing %s took %.3f seconds", base_events._format_handle(handle), spent)
        finally:
            self._current_handle = None

    # The self-pipe: whoever calls from outside the loop wakes its select with it.

    def _write_to_self(self):
        self._port.write_to_self()

    def _read_from_self(self):
        come, self._signals_come = self._signals_come, []
        for sig in come:
            self._handle_signal(sig)

    def _process_events(self, event_list):
        pass

    # The porter instead of threads.

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        if self._debug:
            self._check_callback(func, "run_in_executor")
        if executor is None:
            executor = self._default_executor
            self._check_default_executor()
            if executor is None:
                executor = concurrent.futures.ThreadPoolExecutor(thread_name_prefix="asyncio")
                self._default_executor = executor
        future = futures.wrap_future(executor.submit(func, *args), loop=self)
        return future

    # Async generators: those that are used up are gone in CPython, where things are freed at once.

    def _asyncgen_firstiter_hook(self, agen):
        super()._asyncgen_firstiter_hook(agen)
        generators.begun(agen)

    def _asyncgen_finalizer_hook(self, agen):
        pass  # Comes whenever memory is cleaned up; close_generator comes when CPython would.

    def close_generator(self, agen):
        self._asyncgens.discard(agen)
        if not self.is_closed():
            self.call_soon_threadsafe(self.create_task, mended_aclose(agen))

    async def shutdown_asyncgens(self):
        self._asyncgens_shutdown_called = True
        left = [generator for generator in self._asyncgens if generator.ag_frame is not None]
        self._asyncgens.clear()
        if not left:
            return
        results = await tasks.gather(*[mended_aclose(generator) for generator in left], return_exceptions=True)
        for result, generator in zip(results, left):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    "message": f"an error occurred during closing of asynchronous generator {generator!r}",
                    "exception": result,
                    "asyncgen": generator,
                })

    async def shutdown_default_executor(self, timeout=None):
        self._executor_shutdown_called = True
        if self._default_executor is None:
            return
        future = self.create_future()
        self._shut_down(future)
        await future

    def _shut_down(self, future):
        """In a thread of its own, which waits for those that are at work."""
        back = porter.next_back(self._default_executor)
        if back is not None:
            self._port.expect(back, lambda: self._shut_down(future))
        else:
            self._port.expect(port.time(), lambda: self._do_shutdown(future))

    def _do_shutdown(self, future):
        self._default_executor.shutdown(wait=True)
        if not self.is_closed():
            self.call_soon_threadsafe(future.set_result, None)

    # Signals, which the program sends to itself.

    def add_signal_handler(self, sig, callback, *args):
        if coroutines.iscoroutine(callback) or coroutines.iscoroutinefunction(callback):
            raise TypeError("coroutines cannot be used with add_signal_handler()")
        signals.check(sig)
        self._check_closed()
        if threading.current_thread() is not threading.main_thread():
            raise RuntimeError("set_wakeup_fd only works in main thread of the main interpreter")
        handle = events.Handle(callback, args, self, None)
        try:
            signal.signal(sig, _sighandler_noop)
        except OSError as exc:
            raise RuntimeError(f"sig {sig} cannot be caught") from exc
        self._signal_handlers[sig] = handle
        signals.wake(self._write_signal)

    def remove_signal_handler(self, sig):
        signals.check(sig)
        try:
            del self._signal_handlers[sig]
        except KeyError:
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        if not self._signal_handlers:
            signals.wake(None)
        return True

    def _write_signal(self, sig):
        self._signals_come.append(sig)
        self._write_to_self()

    def _handle_signal(self, sig):
        handle = self._signal_handlers.get(sig)
        if handle is None:
            return
        if handle._cancelled:
            self.remove_signal_handler(sig)
            return
        with because("call-soon-threadsafe"):  # What asyncio writes to the pipe here, its reader takes out at once.
            self._call_soon(handle._callback, handle._args, handle._context)


def _sighandler_noop(signum, frame):
    """Dummy signal handler."""


def _walls(names, reason, error=OSError):
    for name in names.split():
        async def refused(self, *_, **__):
            raise error(reason)
        refused.__name__ = refused.__qualname__ = name
        setattr(KitchenEventLoop, name, refused)


_walls("create_connection create_server create_datagram_endpoint create_unix_connection create_unix_server start_tls "
       "connect_accepted_socket getaddrinfo getnameinfo sock_recv sock_recv_into sock_recvfrom sock_sendall sock_sendto "
       "sock_connect sock_accept sock_sendfile", doors.NO_NETWORK)
_walls("subprocess_exec subprocess_shell", doors.NO_PROCESSES, PermissionError)
_walls("connect_read_pipe connect_write_pipe", doors.NO_FILES)
for _name in ("add_reader", "add_writer", "remove_reader", "remove_writer"):
    setattr(KitchenEventLoop, _name, doors.wall(_name, doors.NO_NETWORK))


for _name, _function in list(vars(KitchenEventLoop).items()):
    if hasattr(_function, "__qualname__") and hasattr(base_events.BaseEventLoop, _name):
        _function.__qualname__ = "BaseEventLoop." + _name
        if hasattr(_function, "__code__"):
            _function.__code__ = _function.__code__.replace(co_qualname=_function.__qualname__)
waits.waits_in(KitchenEventLoop.shutdown_default_executor, "executor")
KitchenEventLoop._read_from_self.__qualname__ = "BaseSelectorEventLoop._read_from_self"
KitchenEventLoop.__name__ = KitchenEventLoop.__qualname__ = "_UnixSelectorEventLoop"
KitchenEventLoop.__module__ = "asyncio.unix_events"


class KitchenPolicy(unix_events._UnixDefaultEventLoopPolicy):
    _loop_factory = KitchenEventLoop


unix_events.can_use_pidfd = lambda: True  # As on the Linux of today: there is a watcher, though no child to be watched.


asyncio.SelectorEventLoop = KitchenEventLoop
asyncio.DefaultEventLoopPolicy = KitchenPolicy
asyncio.set_event_loop_policy(KitchenPolicy())
