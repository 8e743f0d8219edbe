import asyncio


async def cook():
    try:
        await asyncio.sleep(5)
    finally:
        print("turning the gas off")
        await asyncio.sleep(1)


async def main():
    dish = asyncio.create_task(cook(), name="roast")
    await asyncio.sleep(1)
    dish.cancel()
    await asyncio.wait([dish])

asyncio.run(main())
