import asyncio
class RWLock:
    def __init__(self):
        self._cond = asyncio.Condition(); self._readers = 0; self._writer = False; self._waiting = 0
    class _Ctx:
        def __init__(self, enter, leave): self.e, self.l = enter, leave
        async def __aenter__(self): await self.e()
        async def __aexit__(self, *a): await self.l()
    def reader(self): return self._Ctx(self._r_in, self._r_out)
    def writer(self): return self._Ctx(self._w_in, self._w_out)
    async def _r_in(self):
        async with self._cond:
            await self._cond.wait_for(lambda: not self._writer and not self._waiting)
            self._readers += 1
    async def _r_out(self):
        async with self._cond:
            self._readers -= 1; self._cond.notify_all()
    async def _w_in(self):
        async with self._cond:
            self._waiting += 1
            try: await self._cond.wait_for(lambda: not self._writer and not self._readers)
            finally: self._waiting -= 1
            self._writer = True
    async def _w_out(self):
        async with self._cond:
            self._writer = False; self._cond.notify_all()
data = {"v": 0}
async def reader(lock, n):
    for _ in range(3):
        async with lock.reader():
            print("r", n, data["v"]); await asyncio.sleep(0.05)
        await asyncio.sleep(0.02)
async def writer(lock, n):
    for _ in range(2):
        await asyncio.sleep(0.04)
        async with lock.writer():
            await asyncio.sleep(0.03); data["v"] += n; print("w", n, data["v"])
async def main():
    lock = RWLock()
    async with asyncio.TaskGroup() as tg:
        for i in range(3): tg.create_task(reader(lock, i))
        for i in (1, 10): tg.create_task(writer(lock, i))
asyncio.run(main())
