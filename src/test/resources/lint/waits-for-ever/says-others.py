import asyncio


async def park(places):
    await places.acquire()


async def news(condition):
    async with condition:
        await condition.wait()


async def dinner(table):
    await table.wait()


async def main():
    places = asyncio.Semaphore(2)
    condition = asyncio.Condition()
    table = asyncio.Barrier(3)
    future = asyncio.get_running_loop().create_future()
    others = [park(places) for _ in range(3)]
    await asyncio.gather(*others, news(condition), dinner(table), dinner(table), asyncio.wait_for(future, None))


asyncio.run(main())
