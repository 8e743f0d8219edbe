import asyncio
import itertools

class Scheduler:
    def __init__(self, workers):
        self.q = asyncio.PriorityQueue()
        self.n = itertools.count()
        self.workers = workers

    def submit(self, prio, coro_fn, *args):
        fut = asyncio.get_running_loop().create_future()
        self.q.put_nowait((prio, next(self.n), coro_fn, args, fut))
        return fut

    async def worker(self, i):
        while True:
            prio, _, fn, args, fut = await self.q.get()
            try:
                fut.set_result(await fn(*args))
            except Exception as e:
                fut.set_exception(e)
            finally:
                self.q.task_done()

    async def __aenter__(self):
        self.tasks = [asyncio.create_task(self.worker(i), name=f"worker-{i}") for i in range(self.workers)]
        return self

    async def __aexit__(self, *_):
        await self.q.join()
        for t in self.tasks:
            t.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)

async def job(name, d):
    await asyncio.sleep(d)
    print("ran", name)
    if name == "bad":
        raise ValueError(name)
    return name.upper()

async def main():
    async with Scheduler(2) as s:
        fs = [s.submit(p, job, n, 0.1) for p, n in ((5, "low"), (1, "high"), (3, "mid"), (0, "bad"), (1, "high2"))]
        r = await asyncio.gather(*fs, return_exceptions=True)
    print(r)

asyncio.run(main())
