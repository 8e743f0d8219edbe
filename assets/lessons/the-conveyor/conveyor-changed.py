"""An async generator makes one piece when asked, and then stands still."""
import asyncio, time

async def oven():
    for roll in 1, 2, 3:
        await asyncio.sleep(1)
        yield roll

async def main():
    start = time.monotonic()
    async for roll in oven():
        print("buttering", roll)
        await asyncio.sleep(0)
    print(f"{time.monotonic() - start:.0f} s")

asyncio.run(main())
