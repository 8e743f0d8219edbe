import asyncio
from asyncio import run


async def fetch():
    await asyncio.sleep(1)


def load():
    run(fetch())


async def main():
    try:
        load()
    except RuntimeError as error:
        print(error)


run(main())
