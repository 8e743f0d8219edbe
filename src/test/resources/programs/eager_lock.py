import asyncio

lock = asyncio.Lock()

async def use(n):
    async with lock:
        print(n, "holds", asyncio.current_task().get_name())
        await asyncio.sleep(0.1)

async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    ts = [asyncio.create_task(use(i), name=f"use{i}") for i in range(3)]
    print("created", asyncio.current_task() is not ts[0])
    await asyncio.gather(*ts)

asyncio.run(main())
