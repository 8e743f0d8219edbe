import asyncio


async def poll():
    for _ in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("not now")


async def main():
    task = asyncio.create_task(poll())
    await asyncio.sleep(0.5)
    task.cancel()
    await task


asyncio.run(main())
