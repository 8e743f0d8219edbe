import asyncio
async def work(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise
async def main():
    g = asyncio.gather(work(5), work(6))
    await asyncio.sleep(1)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError:
        print("gather cancelled")
asyncio.run(main())
