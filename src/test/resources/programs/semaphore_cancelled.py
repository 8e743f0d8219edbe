import asyncio

async def work(sem, n, log):
    async with sem:
        log.append(n)
        print(f"{n} in, locked={sem.locked()}")
        await asyncio.sleep(0.1 * (n % 3 + 1))
    print(n, "out")

async def main():
    sem = asyncio.Semaphore(2)
    log = []
    ts = [asyncio.create_task(work(sem, i, log)) for i in range(6)]
    await asyncio.sleep(0.15)
    ts[3].cancel()
    await asyncio.gather(*ts, return_exceptions=True)
    print(log)
    b = asyncio.BoundedSemaphore(1)
    await b.acquire()
    b.release()
    try:
        b.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)

asyncio.run(main())
