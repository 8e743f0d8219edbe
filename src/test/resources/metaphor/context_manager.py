import asyncio

class Apron:
    async def __aenter__(self):
        await asyncio.sleep(1)

    async def __aexit__(self, *_):
        await asyncio.sleep(1)

async def main():
    async with Apron():
        await asyncio.sleep(1)

asyncio.run(main())
