"""A blocking call holds the chef, and everything else waits."""
import asyncio, time

async def toast():
    await asyncio.sleep(1)
    print(f"toast at {time.monotonic() - start:.0f} s")

async def steak():
    time.sleep(2)
    print(f"steak at {time.monotonic() - start:.0f} s")

async def main():
    await asyncio.gather(steak(), toast())

start = time.monotonic()
asyncio.run(main())
