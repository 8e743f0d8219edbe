import asyncio
async def bake(sem, n):
    async with sem:
        print("in", n)
        await asyncio.sleep(1 + n / 10)
    print("out", n)
async def main():
    sem = asyncio.Semaphore(2)
    await asyncio.gather(*(bake(sem, n) for n in range(5)))
    b = asyncio.BoundedSemaphore(1)
    await b.acquire()
    b.release()
    try:
        b.release()
    except ValueError as e:
        print(e)
asyncio.run(main())
