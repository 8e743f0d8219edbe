"""gather is a tray: it leaves when full, with the dishes in slot order."""
import asyncio, time

async def cook(name, seconds):
    await asyncio.sleep(seconds)
    print(name)
    return name

async def main():
    start = time.monotonic()
    dishes = await asyncio.gather(cook("soup", 3), cook("egg", 4), cook("rice", 2))
    print(dishes, f"{time.monotonic() - start:.0f} s")

asyncio.run(main())
