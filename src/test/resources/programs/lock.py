import asyncio
async def cook(lock, n):
    async with lock:
        print(n, "has the knife")
        await asyncio.sleep(1)
    print(n, "gave it back")
async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(cook(lock, n) for n in range(3)))
asyncio.run(main())
