# ok
import asyncio
async def stubborn():
    while True:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            pass
async def main():
    task = asyncio.create_task(stubborn())
    while not task.done():
        task.cancel()
        await asyncio.sleep(0)
asyncio.run(main())
