import asyncio


async def take(lock):
    await lock.acquire()
    print("taken")


async def main():
    lock = asyncio.Lock()
    await take(lock)
    task = asyncio.create_task(take(lock))
    await task


async def other():
    lock = asyncio.Lock()
    await asyncio.create_task(take(lock), name="first")
    await lock.acquire()


asyncio.run(other())
