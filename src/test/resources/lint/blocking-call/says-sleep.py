import asyncio
import time


async def slow():
    time.sleep(0.5)


async def quick():
    await asyncio.sleep(0.1)


async def main():
    await asyncio.gather(quick(), slow(), quick())


asyncio.run(main())
