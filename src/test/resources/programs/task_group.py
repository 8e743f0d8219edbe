import asyncio
async def work(n):
    await asyncio.sleep(n)
    print("done", n)
    return n
async def main():
    async with asyncio.TaskGroup() as tg:
        a = tg.create_task(work(1))
        b = tg.create_task(work(2), name="second")
    print(a.result(), b.result())
asyncio.run(main())
