import asyncio
async def leaf(n):
    await asyncio.sleep(n / 10)
    return n
async def branch(n):
    return sum(await asyncio.gather(*(leaf(n + i) for i in range(3))))
async def main():
    print(await asyncio.gather(branch(1), branch(2), asyncio.gather(leaf(9), leaf(8))))
asyncio.run(main())
