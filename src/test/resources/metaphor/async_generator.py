import asyncio

async def pieces():
    for piece in ("bun", "roll", "loaf"):
        await asyncio.sleep(1)
        yield piece

async def main():
    async for piece in pieces():
        print(piece)

asyncio.run(main())
