import asyncio

background = set()


async def save():
    await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(save())
    background.add(task)
    background.add(asyncio.create_task(save()))
    await asyncio.sleep(0.1)


asyncio.run(main())
