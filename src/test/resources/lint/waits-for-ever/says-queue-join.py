import asyncio


async def consume(queue):
    for _ in range(2):
        print(await queue.get())


async def main():
    queue = asyncio.Queue()
    for n in range(2):
        queue.put_nowait(n)
    task = asyncio.create_task(consume(queue))
    await queue.join()
    await task


asyncio.run(main())
