import asyncio


async def fetch(name):
    await asyncio.sleep(0.1)


async def main():
    pages = [fetch("a"), fetch("b")]
    first = fetch("c")
    await first
    raise ValueError("before the others are awaited", len(pages))


asyncio.run(main())
