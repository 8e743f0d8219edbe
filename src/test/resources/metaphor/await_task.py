import asyncio

async def soup():
    await asyncio.sleep(2)
    return "soup"

async def main():
    task = asyncio.create_task(soup(), name="soup")
    print(await task)

asyncio.run(main())
