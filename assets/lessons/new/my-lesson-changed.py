"""Two dishes are cooked at the same time."""
import asyncio

async def cook(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "is ready")

async def main():
    await asyncio.gather(cook("soup", 0.5), cook("egg", 1))

asyncio.run(main())
