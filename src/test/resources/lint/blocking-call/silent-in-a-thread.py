import asyncio
import time


def read():
    time.sleep(0.5)


async def quick():
    await asyncio.sleep(0.1)


async def main():
    await asyncio.gather(quick(), asyncio.to_thread(time.sleep, 0.5), asyncio.to_thread(read))


asyncio.run(main())
