import asyncio


async def fetch(name):
    await asyncio.sleep(0.1)
    return name


async def main():
    first = fetch("a")
    others = [fetch("b"), fetch("c")]
    print(await first)
    print(await asyncio.gather(*others))


asyncio.run(main())
