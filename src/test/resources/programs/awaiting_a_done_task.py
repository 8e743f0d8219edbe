import asyncio
async def f():
    return 1
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(1)
    print(await t, await t)
asyncio.run(main())
