import asyncio

async def cook(n, knife):
    async with knife:
        await asyncio.sleep(1)
    await asyncio.sleep(n % 5)

async def main():
    knife = asyncio.Semaphore(12)
    async with asyncio.TaskGroup() as group:
        for n in range(30):
            group.create_task(cook(n, knife), name=f"cook-{n}")

asyncio.run(main())
