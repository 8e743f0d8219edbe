import asyncio

async def put(q, x):
    try:
        await q.put(x)
        print("put", x)
    except asyncio.CancelledError:
        print("cancelled put", x)
        raise

async def main():
    q = asyncio.Queue(1)
    ts = [asyncio.create_task(put(q, i)) for i in range(4)]
    await asyncio.sleep(0.1)
    ts[1].cancel()
    await asyncio.sleep(0.1)
    while not q.empty():
        print("got", q.get_nowait())
        await asyncio.sleep(0)
    await asyncio.gather(*ts, return_exceptions=True)
    try:
        async with asyncio.timeout(0.5):
            await q.get()
    except TimeoutError:
        print("nothing more", q.qsize())

asyncio.run(main())
