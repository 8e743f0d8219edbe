import asyncio
async def consumer(n, q, out):
    try:
        while True:
            out.append((n, await q.get()))
            q.task_done()
    except asyncio.CancelledError:
        out.append((n, "bye"))
        raise
async def main():
    q = asyncio.Queue(); out = []
    cs = [asyncio.create_task(consumer(i, q, out)) for i in range(3)]
    await asyncio.sleep(0)
    q.put_nowait("a"); cs[0].cancel()
    q.put_nowait("b")
    await asyncio.sleep(0); await asyncio.sleep(0)
    print(out)
    for x in "cdef": await q.put(x)
    await q.join()
    print(out)
    for c in cs[1:]: c.cancel()
    print(await asyncio.gather(*cs, return_exceptions=True))
    lock = asyncio.Lock()
    await lock.acquire()
    async def grab(n):
        async with lock: print("grab", n)
    ts = [asyncio.create_task(grab(i)) for i in range(3)]
    await asyncio.sleep(0)
    lock.release(); ts[0].cancel()
    await asyncio.wait(ts)
    print(lock.locked())
    ev = asyncio.Event()
    w = [asyncio.create_task(ev.wait()) for _ in range(2)]
    await asyncio.sleep(0); ev.set(); ev.clear()
    print(await asyncio.gather(*w), ev.is_set())
asyncio.run(main())
