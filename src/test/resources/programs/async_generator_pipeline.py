import asyncio

async def source():
    for i in range(6):
        await asyncio.sleep(0.05)
        yield i

async def evens(it):
    async for x in it:
        if x % 2 == 0:
            yield x

async def batched(it, n):
    batch = []
    async for x in it:
        batch.append(x)
        if len(batch) == n:
            yield tuple(batch)
            batch.clear()
    if batch:
        yield tuple(batch)

async def main():
    async for b in batched(evens(source()), 2):
        print(b)
    print({x: x * x async for x in evens(source())})
    print(sum([x async for x in source()]))

asyncio.run(main())
