import asyncio
from dataclasses import dataclass
from functools import partial

@dataclass(slots=True, frozen=True)
class Request:
    id: int
    cost: float

class Server:
    def __init__(self, workers):
        self.q = asyncio.Queue(maxsize=3)
        self.stats = {"served": 0, "dropped": 0}
        self.workers = workers

    async def serve(self, n):
        while True:
            r = await self.q.get()
            await asyncio.sleep(r.cost)
            self.stats["served"] += 1
            print(f"[{n}] served {r}")
            self.q.task_done()

    def offer(self, r):
        try:
            self.q.put_nowait(r)
        except asyncio.QueueFull:
            self.stats["dropped"] += 1
            print("dropped", r.id)

async def main():
    s = Server(2)
    loop = asyncio.get_running_loop()
    async with asyncio.TaskGroup() as tg:
        ws = [tg.create_task(s.serve(i)) for i in range(s.workers)]
        for i in range(8):
            loop.call_later(0.1 * i, partial(s.offer, Request(i, 0.5)))
        await asyncio.sleep(2)
        await s.q.join()
        for w in ws:
            w.cancel()
    print(s.stats)

asyncio.run(main())
