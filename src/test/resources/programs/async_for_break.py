import asyncio

async def numbers():
    try:
        for i in range(10):
            yield i
            await asyncio.sleep(0.1)
    finally:
        print("cleaning")
        await asyncio.sleep(0.2)
        print("cleaned")

async def main():
    async for n in numbers():
        print(n)
        if n == 2:
            break
    print("after loop")
    await asyncio.sleep(1)
    print("end")

asyncio.run(main())
