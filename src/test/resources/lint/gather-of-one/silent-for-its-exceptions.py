import asyncio


async def fetch():
    await asyncio.sleep(1)
    raise ValueError("no page")


async def main():
    print(await asyncio.gather(fetch(), return_exceptions=True))


asyncio.run(main())
