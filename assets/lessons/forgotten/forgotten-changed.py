"""A card nobody cooks, and a dish nobody waits for."""
import asyncio

async def bring(dish, seconds):
    await asyncio.sleep(seconds)
    print(dish, "is served")

async def main():
    bring("bread", 1)
    later = asyncio.create_task(bring("cake", 3))
    await bring("soup", 2)
    await later
    print("closing")

asyncio.run(main())
