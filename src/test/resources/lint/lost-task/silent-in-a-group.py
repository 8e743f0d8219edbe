import asyncio


async def save():
    await asyncio.sleep(1)
    raise ValueError("full")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(save())
            group.create_task(asyncio.sleep(2))
    except* ValueError as errors:
        print(errors.exceptions)


asyncio.run(main())
