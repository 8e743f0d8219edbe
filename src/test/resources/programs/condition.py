import asyncio
async def consumer(cond, n):
    async with cond:
        await cond.wait()
        print("notified", n)
async def main():
    cond = asyncio.Condition()
    tasks = [asyncio.create_task(consumer(cond, n)) for n in range(4)]
    await asyncio.sleep(1)
    async with cond:
        cond.notify(2)
    await asyncio.sleep(1)
    async with cond:
        cond.notify_all()
    await asyncio.gather(*tasks)
asyncio.run(main())
