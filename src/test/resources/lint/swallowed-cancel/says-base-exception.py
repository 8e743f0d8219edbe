import asyncio


async def fetch(event):
    await event.wait()


async def poll(event):
    while not event.is_set():
        try:
            await fetch(event)
        except (OSError, BaseException) as error:
            print(repr(error))
        await asyncio.sleep(0.1)


async def main():
    event = asyncio.Event()
    task = asyncio.create_task(poll(event), name="poller")
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.sleep(0.5)
    event.set()
    await task


asyncio.run(main())
