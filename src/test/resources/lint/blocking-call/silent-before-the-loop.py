import asyncio
import time


async def main():
    await asyncio.gather(asyncio.sleep(0.1), asyncio.sleep(0.2))


time.sleep(1)
asyncio.run(main())
time.sleep(1)
