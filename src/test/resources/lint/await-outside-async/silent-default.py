import asyncio


async def one():
    return 1


async def main():
    def inner(n=await one()):
        return n

    print(inner())


asyncio.run(main())
