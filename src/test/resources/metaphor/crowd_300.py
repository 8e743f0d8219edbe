import asyncio

async def cook(n):
    await asyncio.sleep(1 + n % 7)

async def main():
    await asyncio.gather(*(cook(n) for n in range(300)))

asyncio.run(main())
