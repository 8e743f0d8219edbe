import asyncio
import contextlib


@contextlib.asynccontextmanager
async def connection():
    await asyncio.sleep(0.1)
    yield
    await asyncio.sleep(0.1)


async def numbers():
    for n in range(3):
        await asyncio.sleep(0.2)
        yield n


async def producer(queue, bell):
    bell.set()
    async for n in numbers():
        await queue.put(n)


async def consumer(queue, lock, ovens, bell):
    await bell.wait()
    async with lock:
        item = await queue.get()
        async with ovens:
            await asyncio.sleep(0.3)
    return item


async def listener(intercom):
    async with intercom:
        await intercom.wait()


async def main():
    queue, lock, ovens, bell = asyncio.Queue(2), asyncio.Lock(), asyncio.Semaphore(2), asyncio.Event()
    intercom, table = asyncio.Condition(), asyncio.Barrier(4)
    async with connection():
        async with asyncio.TaskGroup() as group:
            for i in range(3):
                group.create_task(consumer(queue, lock, ovens, bell), name=f"Cook-{i}")
                group.create_task(table.wait(), name=f"Guest-{i}")
            group.create_task(listener(intercom), name="Listener")
            group.create_task(producer(queue, bell), name="Producer")
            await asyncio.sleep(1)
            await table.wait()
            async with intercom:
                intercom.notify_all()


asyncio.run(main())
