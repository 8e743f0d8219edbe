import asyncio
async def heartbeat(stop):
    while not stop.is_set():
        print("beat")
        try:
            await asyncio.wait_for(stop.wait(), 1)
        except TimeoutError:
            pass
async def main():
    stop = asyncio.Event()
    h = asyncio.create_task(heartbeat(stop))
    await asyncio.sleep(3.5)
    stop.set()
    await h
asyncio.run(main())
