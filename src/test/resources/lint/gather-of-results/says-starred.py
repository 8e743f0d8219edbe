import asyncio
from asyncio import gather


async def fetch(n):
    await asyncio.sleep(n)
    return n


async def main():
    print("begin")
    await gather(
        *[await fetch(n) for n in range(3)],
        return_exceptions=True,
    )


asyncio.run(main())
