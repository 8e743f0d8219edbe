import asyncio
log = []
async def spin(name, n, step=1):
    for i in range(n):
        log.append(f"{name}{i}")
        for _ in range(step):
            await asyncio.sleep(0)

async def main():
    await asyncio.gather(spin("a", 5), spin("b", 3, 2), spin("c", 2, 3))
    print(" ".join(log))
    log.clear()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(spin("x", 3))
        await spin("m", 2)
        tg.create_task(spin("y", 2))
    print(" ".join(log))
asyncio.run(main())
