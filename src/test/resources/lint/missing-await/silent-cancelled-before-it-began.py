import asyncio


async def fetch():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(fetch())
    task.cancel()
    await asyncio.sleep(0)
    sleep = print
    sleep("not asyncio's")


asyncio.run(main())
