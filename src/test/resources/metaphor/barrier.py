import asyncio

async def guest(table, seconds):
    await asyncio.sleep(seconds)
    await table.wait()

async def main():
    table = asyncio.Barrier(3)
    await asyncio.gather(*(asyncio.create_task(guest(table, n), name="ABC"[n]) for n in range(3)))

asyncio.run(main())
