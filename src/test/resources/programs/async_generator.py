import asyncio
async def belt(n):
    for i in range(n):
        await asyncio.sleep(1)
        yield i
async def main():
    async for piece in belt(3):
        print(piece)
    print([x async for x in belt(2)])
asyncio.run(main())
