import asyncio
async def forever():
    try:
        while True:
            await asyncio.sleep(1)
    finally:
        print("swept up")
async def main():
    t = asyncio.create_task(forever())
    await asyncio.sleep(2.5)
    print("main ends")
asyncio.run(main())
