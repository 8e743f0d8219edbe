"""The asynchronous chef turns to something else while a pot boils."""
import asyncio, time

async def tea():
    await asyncio.sleep(1)
    print("tea")

async def toast():
    await asyncio.sleep(2)
    print("toast")

async def main():
    start = time.monotonic()
    await asyncio.gather(tea(), toast())
    print(f"breakfast after {time.monotonic() - start:.0f} s")

asyncio.run(main())
