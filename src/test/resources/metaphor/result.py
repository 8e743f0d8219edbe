import asyncio

async def answer():
    await asyncio.sleep(1)
    return 42

async def main():
    task = asyncio.create_task(answer(), name="answer")
    await asyncio.sleep(2)

asyncio.run(main())
