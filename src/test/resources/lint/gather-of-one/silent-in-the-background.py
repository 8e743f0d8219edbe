import asyncio


async def fetch():
    await asyncio.sleep(1)


async def main():
    background = asyncio.gather(fetch())
    await asyncio.gather(fetch(), fetch())
    await background


asyncio.run(main())
