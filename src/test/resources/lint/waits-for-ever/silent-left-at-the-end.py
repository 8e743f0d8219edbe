import asyncio


async def consume(queue):
    while True:
        print(await queue.get())


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(consume(queue))
    await queue.put(1)
    await asyncio.sleep(1)


asyncio.run(main())
