"""What the build cooks once, so that the program starts faster: a little of everything."""
import asyncio
import time


async def boil(name, seconds, knife):
    async with knife:
        await asyncio.sleep(seconds)
    print(f"{name} is done.")
    return name


async def main():
    begun = time.monotonic()
    knife = asyncio.Semaphore(2)
    shelf = asyncio.Queue(maxsize=1)
    await asyncio.gather(*(boil(name, n, knife) for n, name in enumerate(("A", "B", "C"), 1)))
    async with asyncio.TaskGroup() as group:
        group.create_task(shelf.put(1))
        group.create_task(shelf.put(2))
        group.create_task(shelf.get())
    try:
        async with asyncio.timeout(1):
            await asyncio.Event().wait()
    except TimeoutError:
        time.sleep(0.5)
    print(await asyncio.to_thread(sum, [1, 2, 3]), f"{time.monotonic() - begun:.1f}")


asyncio.run(main())
