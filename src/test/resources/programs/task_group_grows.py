import asyncio

async def node(tg, depth, path):
    await asyncio.sleep(0.1)
    print("visit", path)
    if depth:
        for i in range(2):
            tg.create_task(node(tg, depth - 1, path + str(i)))

async def main():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(node(tg, 2, "r"))
    print("all visited")
    try:
        tg.create_task(node(tg, 0, "x"))
    except RuntimeError as e:
        print("RuntimeError:", str(e).split(">")[-1] or "closed")

asyncio.run(main())
