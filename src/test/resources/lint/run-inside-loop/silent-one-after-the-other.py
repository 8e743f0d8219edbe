import asyncio


async def fetch():
    await asyncio.sleep(1)


asyncio.run(fetch())
asyncio.run(fetch())
