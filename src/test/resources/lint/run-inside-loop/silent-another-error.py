import asyncio


async def fetch():
    raise RuntimeError("no page")


async def main():
    await fetch()


def start():
    asyncio.run(main())


start()
