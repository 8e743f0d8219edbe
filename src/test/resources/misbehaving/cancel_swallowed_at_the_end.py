# *: The program was stopped after 4000 turns of its event loop.
import asyncio
async def stubborn():
    while True:
        try:
            await asyncio.sleep(3600)
        except asyncio.CancelledError:
            print("no")
async def main():
    asyncio.create_task(stubborn())
    await asyncio.sleep(0)
asyncio.run(main())
