import asyncio
import time

async def boil():
    await asyncio.sleep(1)

async def stare():
    time.sleep(3)

async def main():
    await asyncio.gather(
        asyncio.create_task(boil(), name="A"), asyncio.create_task(boil(), name="B"),
        asyncio.create_task(stare(), name="C"))

asyncio.run(main())
