import asyncio

async def guest(bell):
    await bell.wait()

async def main():
    bell = asyncio.Event()
    guests = [asyncio.create_task(guest(bell), name=n) for n in ("A", "B")]
    await asyncio.sleep(1)
    bell.set()
    await asyncio.sleep(1)

asyncio.run(main())
