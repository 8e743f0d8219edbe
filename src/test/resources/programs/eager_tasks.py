import asyncio
async def quick(n):
    print("eager", n)
    return n
async def slow(n):
    print("begins", n)
    await asyncio.sleep(1)
    print("ends", n)
async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(quick(1))
    print(t.done())
    await asyncio.gather(quick(2), slow(3), slow(4))
    await t
asyncio.run(main())
