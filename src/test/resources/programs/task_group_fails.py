import asyncio
async def fail():
    await asyncio.sleep(1)
    raise ValueError("burnt")
async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("taken off the stove")
        raise
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(fail())
            tg.create_task(slow())
    except* ValueError as group:
        print([str(e) for e in group.exceptions])
asyncio.run(main())
