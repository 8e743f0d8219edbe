import asyncio
async def main():
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(5)
    except TimeoutError:
        print("too late")
    async with asyncio.timeout(5):
        await asyncio.sleep(1)
    print("in time")
asyncio.run(main())
