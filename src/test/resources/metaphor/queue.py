import asyncio

async def cook(shelf):
    for dish in ("soup", "fish", "pie"):
        await shelf.put(dish)

async def main():
    shelf = asyncio.Queue(maxsize=2)
    cook_task = asyncio.create_task(cook(shelf), name="cook")
    await asyncio.sleep(1)
    for _ in range(3):
        print(await shelf.get())
    await cook_task

asyncio.run(main())
