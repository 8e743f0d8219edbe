"""A poller that takes its cancellation for one more hiccup, and goes on polling."""
import asyncio


async def poll():
    for _ in range(6):
        try:
            await asyncio.sleep(0.1)
        except asyncio.CancelledError:
            print("hiccup")


async def main():
    poller = asyncio.create_task(poll(), name="poller")
    await asyncio.sleep(0.15)
    poller.cancel()
    await poller


asyncio.run(main())
