import asyncio


async def cook(name, seconds):
    await asyncio.sleep(seconds)
    if name == "B":
        raise ValueError("burnt")
    return name


async def main():
    tasks = [asyncio.create_task(cook(name, n), name=name) for name, n in (("A", 1), ("B", 2), ("C", 3))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), "done,", len(pending), "pending")
    for task in pending:
        task.cancel()

asyncio.run(main())
