"""Signals that a program sends to itself."""
import _thread
import asyncio
import os
import signal


def tried(function, *arguments):
    try:
        print(function(*arguments))
    except BaseException as error:
        print(type(error).__name__, error)


print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGPIPE))
tried(signal.raise_signal, signal.SIGINT)
tried(os.kill, os.getpid(), signal.SIGINT)
tried(_thread.interrupt_main)
tried(_thread.interrupt_main, signal.SIGTERM)
tried(os.kill, os.getpid(), 0)
tried(signal.raise_signal, signal.SIGCHLD)
print(signal.signal(signal.SIGTERM, lambda number, frame: print("handler", number, frame is not None)))
signal.raise_signal(signal.SIGTERM)
os.kill(os.getpid(), signal.SIGTERM)
tried(signal.signal, signal.SIGKILL, print)
tried(signal.signal, 99, print)
tried(signal.signal, signal.SIGTERM, "no handler")
print(signal.signal(signal.SIGTERM, signal.SIG_IGN).__name__)
signal.raise_signal(signal.SIGTERM)
print(signal.getsignal(signal.SIGTERM), signal.signal(signal.SIGTERM, signal.SIG_DFL))


def seen(*what):
    print("seen", *what)


async def main():
    loop = asyncio.get_running_loop()
    tried(loop.add_signal_handler, 3.5, print)
    tried(loop.add_signal_handler, 999, print)
    tried(loop.add_signal_handler, signal.SIGKILL, print)
    tried(loop.add_signal_handler, signal.SIGUSR1, asyncio.sleep)
    tried(loop.remove_signal_handler, signal.SIGUSR1)
    tried(loop.remove_signal_handler, "x")
    loop.add_signal_handler(signal.SIGUSR1, seen, 1, 2)
    loop.add_signal_handler(signal.SIGUSR2, seen, "two")
    signal.raise_signal(signal.SIGUSR1)
    os.kill(os.getpid(), signal.SIGUSR2)
    print("sent")
    await asyncio.sleep(0)
    print("a tick")
    await asyncio.sleep(0)
    print("a tick")
    await asyncio.sleep(0.1)
    loop.add_signal_handler(signal.SIGUSR1, seen, "instead")
    loop.call_later(0.5, signal.raise_signal, signal.SIGUSR1)
    await asyncio.sleep(1)
    signal.raise_signal(signal.SIGUSR1)
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1), signal.getsignal(signal.SIGUSR1))
    await asyncio.sleep(0.1)
    stop = asyncio.Event()
    loop.add_signal_handler(signal.SIGINT, stop.set)
    loop.call_later(0.5, os.kill, os.getpid(), signal.SIGINT)
    await stop.wait()
    print("stopped gracefully")
    loop.remove_signal_handler(signal.SIGINT)
    print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)


asyncio.run(main())
print(signal.getsignal(signal.SIGUSR2), signal.getsignal(signal.SIGINT) is signal.default_int_handler)


async def interrupted(how):
    asyncio.get_running_loop().call_later(0.1, how)
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("cancelled by the runner")
        raise
    finally:
        await asyncio.sleep(0.1)
        print("cleaned up")


for how in (lambda: signal.raise_signal(signal.SIGINT), _thread.interrupt_main, lambda: os.kill(os.getpid(), signal.SIGINT)):
    tried(asyncio.run, interrupted(how))


async def at_once():
    signal.raise_signal(signal.SIGINT)
    print("goes on")
    await asyncio.sleep(1)


async def twice():
    signal.raise_signal(signal.SIGINT)
    signal.raise_signal(signal.SIGINT)
    print("never")


async def swallows():
    try:
        signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        return "all the same"


for program in (at_once, twice, swallows):
    tried(asyncio.run, program())
