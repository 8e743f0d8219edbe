import asyncio
async def work(n):
    await asyncio.sleep(n)
    if n == 2:
        raise ValueError(n)
    print("finished", n)
async def main():
    try:
        await asyncio.gather(work(1), work(2), work(3))
    except ValueError as e:
        print("caught", e)
    await asyncio.sleep(2)
asyncio.run(main())
