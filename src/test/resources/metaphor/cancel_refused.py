import asyncio
import contextlib


async def stubborn():
    with contextlib.suppress(asyncio.CancelledError):
        await asyncio.sleep(5)
    print("I walk on")
    await asyncio.sleep(1)
    return "done all the same"


async def main():
    dish = asyncio.create_task(stubborn(), name="mule")
    await asyncio.sleep(1)
    dish.cancel()
    print(await dish)

asyncio.run(main())
