import asyncio
async def belt():
    try:
        while True:
            await asyncio.sleep(1)
            yield "piece"
    finally:
        await asyncio.sleep(0.5)
        print("belt stopped")
async def main():
    b = belt()
    async for piece in b:
        print(piece)
        break
    await b.aclose()
    print("closed")
asyncio.run(main())
