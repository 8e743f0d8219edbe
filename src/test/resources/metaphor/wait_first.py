import asyncio

async def cook(seconds):
    await asyncio.sleep(seconds)

async def main():
    tasks = [asyncio.create_task(cook(n), name=name) for name, n in (("A", 3), ("B", 1))]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))

asyncio.run(main())
