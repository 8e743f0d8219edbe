import asyncio

async def cut(knife):
    async with knife:
        await asyncio.sleep(1)

async def main():
    knife = asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        for name in ("A", "B", "C"):
            group.create_task(cut(knife), name=name)

asyncio.run(main())
