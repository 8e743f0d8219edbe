import asyncio


async def save():
    await asyncio.sleep(1)


async def main():
    asyncio.get_running_loop().create_task(save())
    await asyncio.sleep(0.1)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
