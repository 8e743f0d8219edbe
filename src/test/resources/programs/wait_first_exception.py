import asyncio
async def work(n):
    await asyncio.sleep(n)
    if n == 2:
        raise RuntimeError("two")
    return n
async def main():
    tasks = [asyncio.create_task(work(n)) for n in (3, 1, 2)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending))
    for t in pending:
        t.cancel()
    await asyncio.wait(pending)
    print([t.cancelled() for t in tasks], tasks[2].exception())
asyncio.run(main())
