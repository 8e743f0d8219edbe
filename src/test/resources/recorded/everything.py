"""Whatever asyncio has, once: what a recorder may meet."""
import asyncio
import time

SECRET = "swordfish"


async def holds(lock, seconds):
    async with lock:
        await asyncio.sleep(seconds)
    return SECRET


async def numbers():
    for n in range(2):
        yield n
        await asyncio.sleep(0)


async def serve(reader, writer):
    line = await reader.readline()
    writer.write(line)
    await writer.drain()
    writer.close()


async def client(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"hello\n")
    await writer.drain()
    print(await reader.readline())
    writer.close()
    await writer.wait_closed()


async def never():
    pass


async def fails():
    raise ValueError(SECRET)


async def later(event, condition, future):
    await asyncio.sleep(0.001)
    event.set()
    async with condition:
        condition.notify_all()
    future.set_result(SECRET)


async def listens(condition):
    async with condition:
        await condition.wait()


async def main():
    lock, semaphore, event, condition, queue = (
        asyncio.Lock(), asyncio.Semaphore(1), asyncio.Event(), asyncio.Condition(), asyncio.Queue(1))
    future = asyncio.get_running_loop().create_future()
    listener = asyncio.ensure_future(listens(condition))
    helper = asyncio.ensure_future(later(event, condition, future))
    await asyncio.gather(*(holds(one, 0.001) for one in (lock, lock, semaphore, semaphore)))
    await event.wait()
    await future
    await asyncio.wait([listener, helper])
    getting = asyncio.ensure_future(queue.get())
    await queue.put(SECRET)
    await queue.put(2)
    print(await getting == SECRET, queue.qsize())
    for first in asyncio.as_completed([holds(lock, 0.001), holds(lock, 0.002)]):
        await first
    await asyncio.shield(holds(lock, 0.001))
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.001)
    except asyncio.TimeoutError:
        print("late")
    print([n async for n in numbers()])
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    await client(server.sockets[0].getsockname()[1])
    server.close()
    await asyncio.get_running_loop().run_in_executor(None, time.sleep, 0.001)
    time.sleep(0.06)
    if hasattr(asyncio, "TaskGroup"):
        async with asyncio.timeout(1), asyncio.TaskGroup() as group:
            group.create_task(holds(lock, 0.001), name=SECRET)
    if hasattr(asyncio, "Barrier"):
        barrier = asyncio.Barrier(2)
        await asyncio.gather(barrier.wait(), barrier.wait())
    never()
    burnt = asyncio.ensure_future(fails())
    cut = asyncio.ensure_future(asyncio.sleep(1))
    await asyncio.sleep(0)
    cut.cancel(SECRET)
    await asyncio.sleep(0)
    del burnt


asyncio.run(main())
