import asyncio


async def fetch(name):
    await asyncio.sleep(1)
    return name


async def main():
    for name in "abc":
        await asyncio.gather(fetch(name))


asyncio.run(main())
