import asyncio


async def fetch():
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    loop.run_until_complete(fetch())


asyncio.run(main())
