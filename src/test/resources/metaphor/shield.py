import asyncio

async def souffle():
    await asyncio.sleep(3)

async def main():
    task = asyncio.create_task(souffle(), name="souffle")
    try:
        await asyncio.wait_for(asyncio.shield(task), 1)
    except TimeoutError:
        print("not yet")
    await task

asyncio.run(main())
