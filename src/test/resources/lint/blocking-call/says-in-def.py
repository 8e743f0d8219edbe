import asyncio
from time import sleep


def read():
    sleep(0.2)
    return 1


async def handle(n):
    await asyncio.sleep(0)
    read()


async def main():
    await asyncio.gather(*(handle(n) for n in range(3)))


asyncio.run(main())
