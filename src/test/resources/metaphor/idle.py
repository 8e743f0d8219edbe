import asyncio

async def main():
    await asyncio.sleep(5)

asyncio.run(main())
