import asyncio


async def wait(event):
    await event.wait()


async def main():
    event = asyncio.Event()
    await asyncio.gather(wait(event), wait(event))
    event.set()


asyncio.run(main())
