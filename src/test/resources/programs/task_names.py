import asyncio
async def f():
    print(asyncio.current_task().get_name())
    asyncio.current_task().set_name("renamed")
    await asyncio.sleep(1)
    print(asyncio.current_task().get_name())
async def main():
    ts = [asyncio.create_task(f()), asyncio.create_task(f(), name="x"), asyncio.create_task(f())]
    await asyncio.sleep(0.5)
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    for t in ts:
        await t
asyncio.run(main())
