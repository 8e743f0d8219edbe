import asyncio

async def slow(n):
    try:
        await asyncio.sleep(n)
        print("slept", n)
        return n
    finally:
        print("over", n)

async def guard(t):
    try:
        return await asyncio.shield(t)
    except asyncio.CancelledError:
        print("hit")
        raise

async def main():
    t = asyncio.create_task(slow(1))
    g1 = asyncio.create_task(guard(t))
    g2 = asyncio.create_task(guard(t))
    await asyncio.sleep(0.2)
    g1.cancel()
    try:
        async with asyncio.timeout(0.3):
            await asyncio.shield(asyncio.gather(t, slow(2)))
    except TimeoutError:
        print("late")
    print(await asyncio.gather(g1, g2, return_exceptions=True))
    t2 = asyncio.create_task(slow(0.5))
    s = asyncio.shield(t2)
    t2.cancel()
    try:
        await s
    except asyncio.CancelledError:
        print("inner cancelled", s.cancelled())

asyncio.run(main())
