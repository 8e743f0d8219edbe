import asyncio


async def fetch(name):
    await asyncio.sleep(1)
    return name


async def main():
    for names in ("a", "bcd"):
        print(await asyncio.gather(*[fetch(name) for name in names]))


asyncio.run(main())
