import asyncio


async def main():
    print("alone in the kitchen")
    await asyncio.sleep(1)

asyncio.run(main())
