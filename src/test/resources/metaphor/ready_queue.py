import asyncio

async def cook(n):
    await asyncio.sleep(0)

async def main():
    async with asyncio.TaskGroup() as group:
        for n in range(5):
            group.create_task(cook(n), name="ABCDE"[n])

asyncio.run(main())
