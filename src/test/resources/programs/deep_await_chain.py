import asyncio

async def down(n):
    if n == 0:
        await asyncio.sleep(0.5)
        return 0
    return 1 + await down(n - 1)

async def main():
    print(await down(200))

    async def tree(d):
        if not d:
            await asyncio.sleep(0)
            return 1
        return sum(await asyncio.gather(tree(d - 1), tree(d - 1)))
    print(await tree(4))

asyncio.run(main())
