import asyncio


async def poll():
    for _ in range(2):
        try:
            await asyncio.sleep(1)
        except BaseException:
            asyncio.current_task().uncancel()


async def main():
    task = asyncio.create_task(poll())
    await asyncio.sleep(0.5)
    task.cancel()
    await task


asyncio.run(main())
