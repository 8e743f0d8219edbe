import asyncio


async def fetch(name):
    await asyncio.sleep(1)
    return name


async def main():
    print(await asyncio.gather(fetch("a"), fetch("b")))
    print([await page for page in asyncio.as_completed([fetch("c"), fetch("d")])])


asyncio.run(main())
