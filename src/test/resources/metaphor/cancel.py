import asyncio

async def stew():
    await asyncio.sleep(9)

async def main():
    task = asyncio.create_task(stew(), name="stew")
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)

asyncio.run(main())
