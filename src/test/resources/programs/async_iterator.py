import asyncio

class Ticker:
    def __init__(self, n, delay):
        self.n, self.delay, self.i = n, delay, 0

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.i >= self.n:
            raise StopAsyncIteration
        self.i += 1
        await asyncio.sleep(self.delay)
        return self.i

async def main():
    async for i in Ticker(3, 0.1):
        print(i)
    else:
        print("exhausted")
    print([x async for x in Ticker(4, 0.1) if x % 2])
    it = aiter(Ticker(1, 0))
    print(await anext(it), await anext(it, "default"))

asyncio.run(main())
