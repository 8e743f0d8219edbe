import asyncio


async def fetch():
    await asyncio.sleep(1)
    return 1


def load():
    return asyncio.run(fetch())


async def main():
    print(await asyncio.to_thread(load))


asyncio.run(main())
