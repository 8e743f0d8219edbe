import asyncio

class Buffer:
    def __init__(self, size):
        self.items = []
        self.size = size
        self.cond = asyncio.Condition()

    async def put(self, x):
        async with self.cond:
            await self.cond.wait_for(lambda: len(self.items) < self.size)
            self.items.append(x)
            self.cond.notify_all()

    async def get(self):
        async with self.cond:
            while not self.items:
                await self.cond.wait()
            x = self.items.pop(0)
            self.cond.notify(1)
            return x

async def main():
    b = Buffer(1)

    async def p(n):
        for i in range(3):
            await b.put(f"{n}{i}")
            await asyncio.sleep(0.1)

    async def c(n):
        for _ in range(3):
            print(n, await b.get())
            await asyncio.sleep(0.15)

    await asyncio.gather(p("a"), p("b"), c("x"), c("y"))
    cond = asyncio.Condition()
    try:
        cond.notify()
    except RuntimeError as e:
        print(e)
    try:
        await cond.wait()
    except RuntimeError as e:
        print(e)

asyncio.run(main())
