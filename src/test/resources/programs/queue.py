import asyncio
async def producer(q):
    for n in range(5):
        await q.put(n)
        print("put", n)
    await q.put(None)
async def consumer(q):
    while (item := await q.get()) is not None:
        await asyncio.sleep(0.5)
        print("got", item)
async def main():
    q = asyncio.Queue(2)
    await asyncio.gather(producer(q), consumer(q))
asyncio.run(main())
