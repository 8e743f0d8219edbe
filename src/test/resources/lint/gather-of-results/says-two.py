import asyncio


async def fetch(name):
    await asyncio.sleep(1)
    return name


async def main():
    pages = await asyncio.gather(await fetch("a"), await fetch("b"))
    print(pages)


asyncio.run(main())
