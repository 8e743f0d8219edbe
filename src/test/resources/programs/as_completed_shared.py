import asyncio

async def job(n):
    for _ in range(n % 3):
        await asyncio.sleep(0)
    return n

async def consumer(name, aws):
    out = []
    for c in asyncio.as_completed(aws):
        out.append(await c)
        if len(out) == 4:
            await asyncio.sleep(0.5)
    return name, out

async def main():
    f = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.25, f.set_result, "future")
    shared = asyncio.create_task(job(4))
    a = asyncio.create_task(consumer("a", [asyncio.create_task(job(1)), asyncio.create_task(job(2)), f, shared, asyncio.create_task(job(7))]))
    b = asyncio.create_task(consumer("b", [shared, asyncio.create_task(job(8)), f]))
    for r in await asyncio.gather(a, b):
        print(r)
    async def partial():
        it = asyncio.as_completed([asyncio.create_task(job(i)) for i in (1, 2, 3)])
        first = next(iter(it))
        print(await first)
    await partial()

asyncio.run(main())
