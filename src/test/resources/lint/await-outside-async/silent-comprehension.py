import asyncio


async def double(n):
    await asyncio.sleep(0)
    return 2 * n


async def main():
    print([await double(n) for n in range(3)])
    print({n: await double(n) for n in range(2)})


asyncio.run(main())
