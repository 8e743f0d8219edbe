import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0.5)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("it is cancelled")
    try:
        raise ValueError("no cancel")
    except:
        print("a value")
    await asyncio.sleep(1)


asyncio.run(main())
