import asyncio
async def work(n):
    await asyncio.sleep(100 + n)
async def main():
    tasks = [asyncio.create_task(work(n)) for n in range(150)]
    await asyncio.sleep(1)
    for task in tasks[:120]:
        task.cancel()
    await asyncio.sleep(1)
    print(sum(t.done() for t in tasks))
    for task in tasks[120:]:
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            pass
    print(sum(t.cancelled() for t in tasks))
asyncio.run(main())
