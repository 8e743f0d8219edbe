import asyncio

async def cook(name, seconds):
    await asyncio.sleep(seconds)
    return name

async def main():
    tasks = [asyncio.create_task(cook(name, n), name=name) for name, n in (("A", 3), ("B", 1), ("C", 2))]
    for first in asyncio.as_completed(tasks):
        print(await first)
        await asyncio.sleep(1.5)

asyncio.run(main())
