"""A TaskGroup ties its dishes together: one burns, the rest come off."""
import asyncio

async def cake():
    await asyncio.sleep(1)
    raise ValueError("the cake is burnt")

async def stew():
    try:
        await asyncio.sleep(2)
        print("stew is ready")
    finally:
        print("off the stove")

async def main():
    try:
        async with asyncio.TaskGroup() as tray:
            tray.create_task(cake())
            tray.create_task(stew())
    except* ValueError as burnt:
        print("main:", burnt.exceptions[0])

asyncio.run(main())
