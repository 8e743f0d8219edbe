import asyncio
async def work(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError(n)
    return n
async def main():
    print(await asyncio.gather(work(1), work(2), work(3), return_exceptions=True))
asyncio.run(main())
