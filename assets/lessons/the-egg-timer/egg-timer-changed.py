"""A timeout calls the dish back, and then waits until it has cleaned up."""
import asyncio, time

async def soup():
    try:
        time.sleep(4)
    finally:
        print("scrubbing the pot")
        await asyncio.sleep(2)

async def main():
    start = time.monotonic()
    try:
        async with asyncio.timeout(1):
            await soup()
    except TimeoutError:
        print(f"gave up after {time.monotonic() - start:.0f} s")

asyncio.run(main())
