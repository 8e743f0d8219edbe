"""Where this Python does otherwise than CPython in what a program can see, it is mended here."""
import builtins
import collections.abc
import contextlib
import types
from asyncio import base_tasks, coroutines, format_helpers

from kitchen_bridge.hosts.tree import helper
from kitchen_bridge.observers import coroutines as cards


def mended_aclose(generator):
    """generator.aclose(), which fails here where a finally awaits: athrow(GeneratorExit) does the same and works."""
    return _Aclose(generator) if isinstance(generator, types.AsyncGeneratorType) else generator.aclose()


async def _aclose(generator):
    if generator.ag_frame is None:
        return
    try:
        await generator.athrow(GeneratorExit)
    except (StopAsyncIteration, GeneratorExit):
        return
    raise RuntimeError("async generator ignored GeneratorExit")


@types.coroutine
def _closed_on_its_way(thrown):
    """What was thrown in has not come out of the generator yet: GeneratorExit meets it wherever it is, as in CPython."""
    try:
        waits_for = _first(thrown.throw, GeneratorExit())
        while True:
            try:
                sent = yield waits_for
            except BaseException as error:
                waits_for = _first(thrown.throw, error)
            else:
                waits_for = _first(thrown.send, sent)
    except StopIteration:
        return


def _first(goes_on, value):
    """What the generator waits for next; StopIteration when it is closed."""
    try:
        return goes_on(value)
    except (StopAsyncIteration, GeneratorExit):
        pass
    except StopIteration:
        raise RuntimeError("async generator ignored GeneratorExit") from None
    raise StopIteration


class _Aclose(collections.abc.Coroutine):
    """What is thrown in before it has begun, as by a task that is cancelled at once, reaches the generator all the same."""

    def __init__(self, generator):
        self._generator = generator
        self._inner = None
        self._thrown = None     # what brings it there

    def send(self, value):
        if self._inner is None:
            self._inner = _aclose(self._generator) if self._thrown is None else _closed_on_its_way(self._thrown)
        return self._inner.send(value)

    def throw(self, *error):
        if self._inner is not None:
            return self._inner.throw(*error)
        if self._thrown is not None:
            return _first(self._thrown.throw, error[0])
        self._thrown = self._generator.athrow(error[0])
        return _first(self._thrown.send, None)

    def close(self):
        begun = self._inner or self._thrown
        if begun is not None:
            begun.close()

    def __await__(self):
        self._inner = self._inner or _aclose(self._generator)
        return self._inner.__await__()


_Aclose.__name__ = _Aclose.__qualname__ = "async_generator_athrow"


async def _aexit(self, *exc_info):
    await mended_aclose(self.thing)


contextlib.aclosing.__aexit__ = _aexit


def _attribute(thing, name):
    """What the program's own thing.name is read as, for a method of a built-in type cannot be replaced."""
    if name == "aclose":
        if isinstance(thing, types.AsyncGeneratorType):
            return lambda: mended_aclose(thing)
    elif name == "close":
        if isinstance(thing, types.CoroutineType):
            cards.may_be_closed(thing)
    elif isinstance(thing, (types.CoroutineType, types.AsyncGeneratorType)):
        code = thing.cr_code if isinstance(thing, types.CoroutineType) else thing.ag_code
        return code.co_name if name == "__name__" else code.co_qualname
    return getattr(thing, name)


setattr(builtins, helper("attribute"), _attribute)
setattr(builtins, helper("pass"), lambda: None)


class _AsyncOver:
    """An async iterator over what is none: it never waits."""

    def __init__(self, iterable):
        self._left = iter(iterable)

    def __aiter__(self):
        return self

    async def __anext__(self):
        for value in self._left:
            return value
        raise StopAsyncIteration


setattr(builtins, helper("async over"), _AsyncOver)


def _format_coroutine(coroutine, original=coroutines._format_coroutine):
    """As original, which does not find a coroutine's name here."""
    if not isinstance(coroutine, types.CoroutineType):
        return original(coroutine)
    code, frame = coroutine.cr_code, coroutine.cr_frame
    name = f"{code.co_qualname}()"
    if frame is None:
        return f"{name} done, defined at {code.co_filename}:{code.co_firstlineno}"
    return f"{name} running at {code.co_filename}:{frame.f_lineno}"


coroutines._format_coroutine = base_tasks.coroutines._format_coroutine = _format_coroutine

def _get_function_source(func, original=format_helpers._get_function_source):
    """As original, to which what stands for a built-in function here looks like one that is written in Python."""
    source = original(func)
    return None if source is not None and source[0].startswith("<kitchen>") else source


format_helpers._get_function_source = _get_function_source
_anext = builtins.anext
_MISSING = object()


def anext(async_iterator, default=_MISSING, /):
    """The built-in, whose form with a default cannot be awaited here."""
    if default is _MISSING:
        return _anext(async_iterator)

    async def or_default():
        try:
            return await _anext(async_iterator)
        except StopAsyncIteration:
            return default
    return or_default()


anext.__module__ = "builtins"
builtins.anext = anext


def _derive(self, exceptions, /):
    """As the built-in one, which makes a tuple of the list here, and so shows in what except* gives."""
    return BaseExceptionGroup(self.message, list(exceptions))


_derive.__name__, _derive.__qualname__ = "derive", "BaseExceptionGroup.derive"
ExceptionGroup.derive = _derive
