import asyncio


async def save():
    await asyncio.sleep(1)


async def main():
    asyncio.create_task(save())
    await asyncio.sleep(0.1)
    for task in asyncio.all_tasks():
        print(task.get_name())


asyncio.run(main())
