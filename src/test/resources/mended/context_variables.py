"""Context variables: names, tokens, whose token is whose."""
import asyncio
import contextvars
import re
from contextvars import Context, ContextVar, Token, copy_context


def plain(thing):
    return re.sub(r"0x[0-9a-f]+", "0x", str(thing))


def tried(function, *arguments):
    try:
        print(plain(repr(function(*arguments))))
    except Exception as error:
        print(type(error).__name__, plain(error))


v = ContextVar("v", default=3)
w = ContextVar("w")
print(plain(v), plain(w), v.name, type(v), ContextVar, Token, Context, plain(copy_context()))
t = v.set(4)
print(plain(t), t.var is v, t.old_value is Token.MISSING, plain(Token.MISSING))
tried(v.get)
tried(w.get)
tried(w.get, 7)
tried(w.reset, t)
tried(w.reset, 3)
tried(ContextVar, 3)
tried(ContextVar)
tried(Token)
other = Context()
tried(other.run, v.get)
tried(other.run, v.reset, t)
tried(other.run, w.set, "in other")
print(list(other.items()) == [(w, "in other")], w in other, v in other, other[w], other.get(v), other.get(v, 5), len(other))
tried(other.__getitem__, v)
tried(other.__contains__, "v")
tried(other.run, other.run, print)
tried(other.run)
v.reset(t)
tried(v.reset, t)
print(plain(t))
print(copy_context() == copy_context(), copy_context() is copy_context(), other == copy_context(), other != 3)
t = v.set(5)
u = v.set(6)
print(u.old_value, t.old_value is Token.MISSING)
v.reset(t)
tried(v.get)
tried(v.reset, u)
tried(v.get)
print(hash(v) == hash(v), v == w, isinstance(copy_context(), Context), contextvars.ContextVar[int])
try:
    class Sub(ContextVar):
        pass
except TypeError as error:
    print(error)
copied = other.copy()
copied.run(w.set, "in the copy")
print(other[w], copied[w], plain(list(copied)))


async def setter():
    return v.set(1)


async def job(number):
    w.set(number)
    await asyncio.sleep(0.1 * number)
    return w.get()


async def values():
    v.set("in generator")
    yield v.get()
    yield v.get()


async def main():
    token = await asyncio.create_task(setter())
    tried(v.reset, token)
    print(await asyncio.gather(*map(job, range(3))), w.get("none"))
    async for value in values():
        print(value)
    print(v.get())
    context = copy_context()
    task = asyncio.create_task(job(9), context=context)
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: tried(w.get, "no w"))
    loop.call_soon(w.set, "called", context=context)
    await asyncio.sleep(0.01)
    print(context[w])
    print(await task)
    w.set("of main")
    print(await asyncio.to_thread(w.get), await loop.run_in_executor(None, w.get, "a thread has its own"))
    print(await asyncio.create_task(asyncio.sleep(0, 1)))


asyncio.run(main())
tried(w.get, "nothing here")
