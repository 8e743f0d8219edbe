import asyncio


async def main():
    print("a"
    await asyncio.sleep(1)


asyncio.run(main())
