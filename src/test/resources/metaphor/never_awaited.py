import asyncio

async def soup():
    return "soup"

async def main():
    soup()
    await asyncio.sleep(1)

asyncio.run(main())
