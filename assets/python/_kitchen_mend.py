"""Where this Python does otherwise than CPython in what a program can see, it is mended here."""
import builtins
import contextlib
import socket
import subprocess
import types


def mended_aclose(generator):
    """generator.aclose(), which fails here where a finally awaits: athrow(GeneratorExit) does the same and works."""
    if not isinstance(generator, types.AsyncGeneratorType):
        return generator.aclose()

    async def aclose():
        if generator.ag_frame is None:
            return
        try:
            await generator.athrow(GeneratorExit)
        except (StopAsyncIteration, GeneratorExit):
            return
        raise RuntimeError("async generator ignored GeneratorExit")
    return aclose()


async def _aexit(self, *exc_info):
    await mended_aclose(self.thing)


contextlib.aclosing.__aexit__ = _aexit
builtins._kitchen_aclose = mended_aclose  # What the program's own x.aclose() is read as.


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
