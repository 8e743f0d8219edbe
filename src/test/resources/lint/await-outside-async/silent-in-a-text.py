import asyncio


def tell():
    """await is only a word here."""
    awaited = "await asyncio.sleep(1)"
    return awaited


async def main():
    print(tell())


asyncio.run(main())
