"""sleep(0) puts the dish down for one round."""
import asyncio

async def cook():
    for n in 1, 2, 3:
        print("cook", n)
        await asyncio.sleep(0)

async def guest():
    print("guest")

async def main():
    await asyncio.gather(cook(), guest())

asyncio.run(main())
