import asyncio

async def cell(i, j):
    await asyncio.sleep((i * 3 + j) % 4 * 0.1)
    return i * j

async def row(i):
    return await asyncio.gather(*(cell(i, j) for j in range(4)))

async def main():
    m = await asyncio.gather(*(row(i) for i in range(4)))
    for r in m:
        print(*r)
    async def noisy(i):
        try:
            return await asyncio.gather(cell(i, 1), cell(i, 2), cell(i, 3))
        except asyncio.CancelledError:
            print("row cancelled", i)
            raise
    g = asyncio.gather(*(noisy(i) for i in range(3)))
    asyncio.get_running_loop().call_later(0.15, g.cancel)
    try:
        await g
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    print(g.cancelled(), g.done())

asyncio.run(main())
