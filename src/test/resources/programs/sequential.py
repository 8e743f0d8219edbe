import asyncio
async def f(n):
    await asyncio.sleep(1)
    return n
async def main():
    for i in range(3):
        print(await f(i))
asyncio.run(main())
