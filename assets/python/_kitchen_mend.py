"""Where this Python does otherwise than CPython in what a program can see, it is mended here."""
import asyncio
import builtins
import contextlib
import socket
import subprocess
import sys
from asyncio import base_events

# aclose() of an async generator whose finally awaits: awaiting athrow(GeneratorExit) does the same and works.


def mended_aclose(generator):
    async def aclose():
        if generator.ag_frame is None:
            return
        try:
            await generator.athrow(GeneratorExit)
        except (StopAsyncIteration, GeneratorExit):
            return
        raise RuntimeError("async generator ignored GeneratorExit")
    return aclose()


def _no_input(prompt="", /):
    raise OSError("input() has nobody to ask: this program runs in a sandbox, on a virtual clock")


builtins.input = _no_input
_no_input.__name__ = _no_input.__qualname__ = "input"


def _no_network(self, *_, **__):
    raise OSError("there is no network in the kitchen: this program runs on a virtual clock, in a sandbox")


def _no_processes(self, *_, **__):
    raise OSError("no other programs can be started from the kitchen: this program runs in a sandbox")


socket.socket.__init__ = _no_network
subprocess.Popen.__init__ = _no_processes
subprocess.Popen.__del__ = lambda self, *_, **__: None
