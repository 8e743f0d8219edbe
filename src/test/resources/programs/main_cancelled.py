import asyncio

async def canceller(t):
    await asyncio.sleep(0.1)
    t.cancel("enough")

async def main():
    asyncio.create_task(canceller(asyncio.current_task()))
    await asyncio.sleep(1)

try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run raised", repr(e))
