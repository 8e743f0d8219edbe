import asyncio
async def leaf(n):
    await asyncio.sleep(n)
    print("leaf", n)
async def branch(n):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(leaf(n))
        tg.create_task(leaf(n + 0.5))
async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(branch(1))
        tg.create_task(branch(2))
    print("all")
asyncio.run(main())
