import asyncio
async def work(n):
    await asyncio.sleep(n)
    return n
async def main():
    tasks = [asyncio.create_task(work(n)) for n in (3, 1, 2)]
    for c in asyncio.as_completed(tasks):
        print(await c)
asyncio.run(main())
