"""Awaiting one call after another is not concurrent."""
import asyncio, time

async def cook(name, seconds):
    await asyncio.sleep(seconds)
    print(name)
    return name

async def main():
    start = time.monotonic()
    dishes = [await cook("egg", 1), await cook("soup", 3), await cook("rice", 2)]
    print(dishes, f"{time.monotonic() - start:.0f} s")

asyncio.run(main())
