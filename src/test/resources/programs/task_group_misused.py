import asyncio
async def worker(n):
    t = asyncio.current_task()
    print(t.get_name(), sorted(x.get_name() for x in asyncio.all_tasks()))
    await asyncio.sleep(n * 0.1)
    t.set_name(f"renamed-{n}")
    return t.get_name()
async def main():
    asyncio.current_task().set_name("MAIN")
    async with asyncio.TaskGroup() as tg:
        ts = [tg.create_task(worker(i), name=None if i % 2 else f"w{i}") for i in range(4)]
        print(tg)
    print([t.result() for t in ts], asyncio.current_task().get_name())
    try:
        tg.create_task(worker(1))
    except RuntimeError as e:
        print(str(e).split(" at ")[0])
    try:
        async with tg: pass
    except RuntimeError as e:
        print("again")
    print(repr(tg))
try:
    asyncio.current_task()
except RuntimeError as e:
    print(e)
asyncio.run(main())
