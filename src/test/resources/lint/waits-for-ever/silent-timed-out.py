import asyncio


async def main():
    queue = asyncio.Queue()
    event = asyncio.Event()
    try:
        async with asyncio.timeout(1):
            await queue.get()
    except TimeoutError:
        print("nothing came")
    asyncio.get_running_loop().call_later(1, event.set)
    await event.wait()


asyncio.run(main())
