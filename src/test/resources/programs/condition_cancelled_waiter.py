import asyncio

async def waiter(c, n):
    async with c:
        try:
            await c.wait()
            print(n, "woken")
        except asyncio.CancelledError:
            print(n, "cancelled, holds lock:", c.locked())
            raise

async def main():
    c = asyncio.Condition()
    ts = [asyncio.create_task(waiter(c, i), name=f"w{i}") for i in range(4)]
    await asyncio.sleep(0.1)
    ts[1].cancel()
    async with c:
        c.notify(2)
        await asyncio.sleep(0.1)
    await asyncio.sleep(0.1)
    async with c:
        c.notify_all()
    await asyncio.gather(*ts, return_exceptions=True)
    print([t.cancelled() for t in ts])

asyncio.run(main())
