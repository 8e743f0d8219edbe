import asyncio


async def poll():
    while True:
        try:
            await asyncio.sleep(1)
        except:
            print("clean up")
            await asyncio.sleep(0.1)
            raise


async def main():
    task = asyncio.create_task(poll())
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.wait([task])


asyncio.run(main())
