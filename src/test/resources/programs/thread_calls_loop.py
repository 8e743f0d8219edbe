import asyncio
import time


def produce(loop, queue):
    for i in range(3):
        time.sleep(0.1)
        loop.call_soon_threadsafe(queue.put_nowait, i)
    loop.call_soon_threadsafe(queue.put_nowait, None)
    time.sleep(0.1)
    return "produced"


def answer(loop, future):
    time.sleep(0.2)
    loop.call_soon_threadsafe(future.set_result, "from the thread")
    time.sleep(0.1)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    answering = asyncio.create_task(asyncio.to_thread(answer, loop, future))
    print(await future, answering.done())
    await answering
    queue = asyncio.Queue()
    producing = loop.run_in_executor(None, produce, loop, queue)
    begun = loop.time()
    while (item := await queue.get()) is not None:
        print(f"item {item} after {loop.time() - begun:.1f} s")
    print(producing.done(), await producing)


asyncio.run(main())
