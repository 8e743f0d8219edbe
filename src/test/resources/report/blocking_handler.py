"""A small server: every request is looked up in a file, and one of them is large."""
import asyncio
import time


def read_report(name):
    time.sleep(0.35 if name == "yearly" else 0.002)  # reads a file, and the loop with it
    return name.upper()


async def handle(name):
    await asyncio.sleep(0.01)  # the request comes in
    body = read_report(name)
    await asyncio.sleep(0.005)  # the answer goes out
    return body


async def heartbeat():
    for _ in range(8):
        await asyncio.sleep(0.05)


async def main():
    beat = asyncio.create_task(heartbeat(), name="heartbeat")
    names = ["daily", "weekly", "yearly", "monthly", "hourly"]
    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(handle(name), name=f"request {name}")
    await beat


asyncio.run(main())
