import asyncio


async def producer(queue):
    for order in ["tea", "toast", "eggs"]:
        await asyncio.sleep(1)
        await queue.put(order)
    await queue.put(None)  # There is no more to come.


async def consumer(queue):
    while (order := await queue.get()) is not None:
        print("Now:", order)
        await asyncio.sleep(2)


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(producer(queue), consumer(queue))
    print("All is served.")


asyncio.run(main())
