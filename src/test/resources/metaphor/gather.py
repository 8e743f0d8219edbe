import asyncio

async def cook(seconds):
    await asyncio.sleep(seconds)
    return seconds

async def main():
    dishes = [asyncio.create_task(cook(n), name=name) for name, n in (("A", 3), ("B", 1), ("C", 2))]
    print(await asyncio.gather(*dishes))

asyncio.run(main())
