import asyncio
async def producer(q):
    for n in range(3):
        await asyncio.sleep(n)
        await q.put(n)
async def main():
    q = asyncio.Queue()
    t = asyncio.create_task(producer(q))
    while True:
        try:
            print("got", await asyncio.wait_for(q.get(), 1.5))
        except TimeoutError:
            print("nothing for 1.5 s")
            break
    await t
asyncio.run(main())
