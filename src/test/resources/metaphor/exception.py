import asyncio

async def roast():
    await asyncio.sleep(1)
    raise ValueError("burnt")

async def main():
    task = asyncio.create_task(roast(), name="roast")
    try:
        await task
    except ValueError as error:
        print(error)
        await asyncio.sleep(1)

asyncio.run(main())
