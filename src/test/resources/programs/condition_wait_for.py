import asyncio
items = []
async def consumer(cond):
    async with cond:
        await cond.wait_for(lambda: len(items) >= 3)
        print("got", items)
async def producer(cond):
    for n in range(3):
        await asyncio.sleep(1)
        async with cond:
            items.append(n)
            cond.notify_all()
async def main():
    cond = asyncio.Condition()
    await asyncio.gather(consumer(cond), producer(cond))
asyncio.run(main())
