import asyncio


async def poll():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled")
        await asyncio.sleep(0.1)
    await asyncio.sleep(0.1)


async def main():
    task = asyncio.create_task(poll())
    await asyncio.sleep(0.5)
    task.cancel()
    await task


asyncio.run(main())
