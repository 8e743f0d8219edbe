import asyncio


async def slow():
    await asyncio.sleep(5)


async def main():
    try:
        await asyncio.wait_for(asyncio.create_task(slow(), name="slow"), 1)
    except TimeoutError:
        print("too slow")

asyncio.run(main())
