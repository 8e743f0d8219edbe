import asyncio

async def boil(seconds):
    await asyncio.sleep(seconds)

async def main():
    eggs = asyncio.create_task(boil(4), name="eggs")
    rice = asyncio.create_task(boil(9), name="rice")
    await asyncio.sleep(3)
    await eggs
    await rice

asyncio.run(main())
