import asyncio


async def chain():
    await asyncio.sleep(0.1)
    await asyncio.sleep(0.1)
    print("two short sleeps")


async def long():
    await asyncio.sleep(0.2)
    print("a long one")


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.TaskGroup() as group:
        group.create_task(chain())
        await asyncio.sleep(0)
        for _ in range(300):
            loop.time()
        group.create_task(long())


asyncio.run(main())
