import asyncio


async def consume(queue):
    while True:
        print(await queue.get())
        queue.task_done()


async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(consume(queue)) for _ in range(3)]
    for n in range(3):
        await queue.put(n)
    await queue.join()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


asyncio.run(main())
