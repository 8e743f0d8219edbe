import asyncio


async def main():
    wait = lambda: await asyncio.sleep(1)
    wait()


asyncio.run(main())
