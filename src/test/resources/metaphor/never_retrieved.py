import asyncio

async def roast():
    raise ValueError("burnt")

async def main():
    task = asyncio.create_task(roast(), name="roast")
    await asyncio.sleep(1)
    del task

asyncio.run(main())
