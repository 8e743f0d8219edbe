"""One dish on the tray burns; the others cook on."""
import asyncio

async def cake():
    await asyncio.sleep(1)
    raise ValueError("the cake is burnt")

async def stew():
    await asyncio.sleep(2)
    print("stew is ready")

async def main():
    try:
        await asyncio.gather(cake(), stew())
    except ValueError as error:
        print("main:", error)
    print("closing")

asyncio.run(main())
