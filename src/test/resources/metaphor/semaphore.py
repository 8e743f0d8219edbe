import asyncio

async def bake(oven):
    async with oven:
        await asyncio.sleep(1)

async def main():
    ovens = asyncio.Semaphore(2)
    await asyncio.gather(*(asyncio.create_task(bake(ovens), name=n) for n in ("A", "B", "C")))

asyncio.run(main())
