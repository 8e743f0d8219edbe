import asyncio


async def fetch(name):
    await asyncio.sleep(1)
    return name


async def main():
    first = await asyncio.gather(fetch("a"))
    second = await asyncio.gather(fetch("b"))
    print(first + second)


asyncio.run(main())
