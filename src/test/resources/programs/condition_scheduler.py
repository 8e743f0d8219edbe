import asyncio, heapq, itertools

class Scheduler:
    def __init__(self, workers):
        self.heap, self.counter = [], itertools.count()
        self.cond = asyncio.Condition()
        self.workers = [asyncio.create_task(self.work(i), name=f"worker-{i}") for i in range(workers)]
        self.closed = False
    async def submit(self, prio, name, secs):
        async with self.cond:
            heapq.heappush(self.heap, (prio, next(self.counter), name, secs))
            self.cond.notify()
    async def work(self, i):
        while True:
            async with self.cond:
                await self.cond.wait_for(lambda: self.heap or self.closed)
                if not self.heap:
                    return i
                _, _, name, secs = heapq.heappop(self.heap)
            print(f"worker {i} begins {name}")
            await asyncio.sleep(secs)
    async def close(self):
        async with self.cond:
            self.closed = True
            self.cond.notify_all()
        return await asyncio.gather(*self.workers)

async def main():
    s = Scheduler(2)
    for p, n, d in [(5, "e", .1), (1, "a", .3), (3, "c", .1), (1, "b", .1), (9, "z", .05)]:
        await s.submit(p, n, d)
        if n == "c":
            await asyncio.sleep(0.05)
    print(await s.close())

asyncio.run(main())
