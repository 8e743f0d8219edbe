import asyncio, types

class Countdown:
    def __init__(self, n): self.n = n
    def __await__(self):
        for i in range(self.n):
            print("count", self.n - i)
            yield
        return "liftoff"

class Delegating:
    def __await__(self):
        return asyncio.sleep(0.1, "delegated").__await__()

class Lazy:
    def __init__(self, f): self.f, self.t = f, None
    def __await__(self):
        if self.t is None:
            self.t = asyncio.ensure_future(self.f())
        return self.t.__await__()

@types.coroutine
def old_style():
    x = yield from asyncio.sleep(0.1, 7)
    return x + 1

async def load():
    print("loading")
    await asyncio.sleep(0.2)
    return 42

async def main():
    print(await Countdown(3))
    print(await Delegating())
    l = Lazy(load)
    print(await asyncio.gather(l, l, Countdown(2)))
    print(await old_style())
    for bad in (5, "x", [1]):
        try:
            await bad
        except TypeError as e:
            print(e)
    class Bad:
        def __await__(self): return 5
    try:
        await Bad()
    except TypeError as e:
        print(e)
    class YieldsInt:
        def __await__(self):
            yield 3
    try:
        await asyncio.create_task(wrap(YieldsInt()), name="bad")
    except RuntimeError as e:
        print(str(e)[:10], str(e)[-12:])

async def wrap(x):
    return await x

asyncio.run(main())
