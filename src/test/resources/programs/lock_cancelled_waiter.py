import asyncio
async def cook(lock, n):
    async with lock:
        print(n)
        await asyncio.sleep(2)
async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(cook(lock, n)) for n in range(3)]
    await asyncio.sleep(1)
    tasks[1].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(lock.locked())
asyncio.run(main())
