import asyncio


async def price():
    await asyncio.sleep(0.1)
    return 3


async def main():
    sum = price()
    print(sum + 4)


asyncio.run(main())
