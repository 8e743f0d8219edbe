"""cancel() stamps the ticket; the dish hears of it at its next turn."""
import asyncio

async def bake():
    try:
        await asyncio.sleep(9)
    finally:
        print("oven off")

async def main():
    task = asyncio.create_task(bake())
    task.cancel()
    print("cancelled?", task.cancelled())
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled?", task.cancelled())

asyncio.run(main())
