"""A cache whose lock is held while the network is asked: everybody waits for one answer."""
import asyncio

cache = {}


async def fetch(key):
    await asyncio.sleep(0.2)  # the network
    return len(key)


async def lookup(lock, key):
    async with lock:
        if key not in cache:
            cache[key] = await fetch(key)
    return cache[key]


async def main():
    lock = asyncio.Lock()
    keys = ["apples", "pears", "plums", "figs", "dates"]
    async with asyncio.TaskGroup() as group:
        for key in keys:
            group.create_task(lookup(lock, key), name=f"lookup {key}")


asyncio.run(main())
