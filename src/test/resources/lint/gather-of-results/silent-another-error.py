import asyncio


async def fetch(name):
    await asyncio.sleep(1)
    raise TypeError("no name")


async def main():
    print(await asyncio.gather(await fetch("a"), await fetch("b")))


asyncio.run(main())
