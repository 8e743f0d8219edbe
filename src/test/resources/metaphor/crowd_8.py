import asyncio

async def cook(n):
    await asyncio.sleep(1 + n % 3)
    return n

async def main():
    await asyncio.gather(*(cook(n) for n in range(8)))

asyncio.run(main())
