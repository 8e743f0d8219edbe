import asyncio

async def count():
    total = 0
    for i in range(600):
        total += i
    return total

async def main():
    print(await asyncio.gather(count(), asyncio.sleep(0)))

asyncio.run(main())
