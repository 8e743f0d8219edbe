import asyncio

async def stew(name):
    await asyncio.sleep(2)
    print(name, "is ready")

async def cake():
    await asyncio.sleep(1)
    raise ValueError("burnt")

async def main():
    try:
        async with asyncio.TaskGroup() as tray:
            tray.create_task(stew("A"))
            tray.create_task(stew("B"))
            tray.create_task(stew("C"))
            tray.create_task(cake())
    except* ValueError:
        print("no cake")

asyncio.run(main())
