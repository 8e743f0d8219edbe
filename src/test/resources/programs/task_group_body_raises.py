import asyncio

async def worker():
    try:
        await asyncio.sleep(10)
    finally:
        print("worker cleanup")
        await asyncio.sleep(0.5)
        print("worker cleaned")

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(worker())
            await asyncio.sleep(0.1)
            raise KeyError("body")
    except ExceptionGroup as eg:
        print(eg, eg.exceptions)
    try:
        async with asyncio.TaskGroup() as tg:
            raise ValueError("nothing started")
    except* ValueError:
        print("still a group")

asyncio.run(main())
