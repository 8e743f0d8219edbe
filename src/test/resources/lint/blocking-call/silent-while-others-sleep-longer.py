import asyncio
import time


async def late():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(late())
    await asyncio.sleep(0.1)
    time.sleep(0.2)
    await task


asyncio.run(main())
