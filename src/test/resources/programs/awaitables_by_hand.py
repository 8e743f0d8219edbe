import asyncio

class Delay:
    def __init__(self, s):
        self.s = s

    def __await__(self):
        yield from asyncio.sleep(self.s).__await__()
        return self.s * 2

class Bare:
    def __await__(self):
        x = yield
        print("resumed with", x)
        return "bare"

class FromFuture:
    def __init__(self, fut):
        self.fut = fut

    def __await__(self):
        return self.fut.__await__()

class Bad:
    def __await__(self):
        yield 42

async def main():
    print(await Delay(0.5))
    print(await Bare())
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.2, f.set_result, "ff")
    print(await FromFuture(f))
    try:
        await Bad()
    except RuntimeError as e:
        print(e)
    print(await asyncio.gather(Delay(0.1), Bare()))
    try:
        await 5
    except TypeError as e:
        print(e)
    try:
        asyncio.create_task(Delay(1))
    except TypeError as e:
        print(str(e)[:25])

asyncio.run(main())
