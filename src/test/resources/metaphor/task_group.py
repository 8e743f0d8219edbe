import asyncio

async def cook(seconds):
    await asyncio.sleep(seconds)
    if seconds == 2:
        raise ValueError("too salty")

async def main():
    async with asyncio.TaskGroup() as group:
        for name, seconds in (("A", 1), ("B", 2), ("C", 5)):
            group.create_task(cook(seconds), name=name)

asyncio.run(main())
