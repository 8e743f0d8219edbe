import asyncio

async def job(lock, n, hold):
    print(n, "wants")
    async with lock:
        print(n, "has")
        await asyncio.sleep(hold)
    print(n, "released")

async def main():
    lock = asyncio.Lock()
    async with asyncio.TaskGroup() as tg:
        for n, h in enumerate((0, 0.2, 0, 0.1)):
            tg.create_task(job(lock, n, h))
    await lock.acquire()
    try:
        await asyncio.wait_for(lock.acquire(), 0.5)
    except TimeoutError:
        print("deadlock avoided", lock.locked())
    lock.release()

asyncio.run(main())
