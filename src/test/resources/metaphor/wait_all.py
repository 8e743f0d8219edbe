import asyncio


async def cook(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    tasks = [asyncio.create_task(cook(name, n), name=name) for name, n in (("A", 3), ("B", 1), ("C", 2))]
    done, _ = await asyncio.wait(tasks)
    print(sorted(task.result() for task in done))

asyncio.run(main())
