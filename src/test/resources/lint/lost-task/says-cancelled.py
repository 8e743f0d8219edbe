import asyncio


async def save(name):
    await asyncio.sleep(1)
    print("saved", name)


async def main():
    asyncio.create_task(save("a"))
    await asyncio.sleep(0.1)


asyncio.run(main())
