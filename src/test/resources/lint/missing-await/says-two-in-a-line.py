import asyncio


async def step():
    pass


async def main():
    step(); await step()
    step(); step()


asyncio.run(main())
