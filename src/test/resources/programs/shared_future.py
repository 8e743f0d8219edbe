import asyncio

async def waiter(n, f):
    try:
        print(n, await f)
    except Exception as e:
        print(n, repr(e))

async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    ts = [asyncio.create_task(waiter(i, f)) for i in range(3)]
    await asyncio.sleep(0)
    ts[1].cancel()
    await asyncio.sleep(0)
    print(f.cancelled())
    await asyncio.gather(*ts, return_exceptions=True)
    g = loop.create_future()
    ts = [asyncio.create_task(waiter(i, asyncio.shield(g))) for i in range(3)]
    await asyncio.sleep(0)
    ts[1].cancel()
    loop.call_later(0.1, g.set_exception, OSError("down"))
    await asyncio.gather(*ts, return_exceptions=True)

asyncio.run(main())
