import asyncio

async def runner(b, n, rounds):
    for r in range(rounds):
        await asyncio.sleep(0.1 * n)
        async with b as position:
            print(f"round {r}: {n} at {position}")
    return n

async def breaker(b):
    try:
        await b.wait()
    except asyncio.BrokenBarrierError:
        print("broken", b.broken)

async def main():
    b = asyncio.Barrier(3)
    print(await asyncio.gather(*(runner(b, n, 2) for n in range(3))), b.n_waiting)
    b2 = asyncio.Barrier(2)
    t = asyncio.create_task(breaker(b2))
    await asyncio.sleep(0.1)
    await b2.abort()
    await t
    await b2.reset()
    print(b2.broken)
    t = asyncio.create_task(breaker(b2))
    await asyncio.sleep(0.1)
    await b2.reset()
    await t

asyncio.run(main())
