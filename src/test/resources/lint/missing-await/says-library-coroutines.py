import asyncio


async def main():
    queue = asyncio.Queue()
    lock = asyncio.Lock()
    asyncio.sleep(1)
    queue.put(1)
    lock.acquire()
    asyncio.to_thread(print, 3)
    print("done")


asyncio.run(main())
