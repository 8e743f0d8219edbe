import asyncio
async def work(n):
    await asyncio.sleep(1)
    print(n, end=" ")
async def main():
    await asyncio.gather(*(work(n) for n in range(7)))
    print()
asyncio.run(main())
