import asyncio


async def fetch():
    await asyncio.sleep(1)
    return 1


async def main():
    page = asyncio.run(fetch())
    print(page)


asyncio.run(main())
