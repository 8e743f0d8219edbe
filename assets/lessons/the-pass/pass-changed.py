"""A queue with two places: who finds it full or empty waits."""
import asyncio

async def cook(shelf):
    for plate in 1, 2, 3, 4:
        await shelf.put(plate)
        print("put", plate)

async def waiter(shelf):
    for _ in range(4):
        await asyncio.sleep(1)
        print("took", await shelf.get())

async def main():
    shelf = asyncio.Queue()
    await asyncio.gather(cook(shelf), waiter(shelf))

asyncio.run(main())
