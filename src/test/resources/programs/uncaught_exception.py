import asyncio
async def main():
    await asyncio.sleep(1)
    raise ValueError("burnt")
asyncio.run(main())
