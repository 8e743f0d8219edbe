import asyncio
async def leaf(n):
    try:
        await asyncio.sleep(n)
        print("leaf done", n)
    except asyncio.CancelledError:
        print("leaf cancelled", n)
        await asyncio.sleep(0.1)
        print("leaf cleaned", n)
        raise
async def branch(n):
    async with asyncio.TaskGroup() as tg:
        tg.create_task(leaf(n))
        try:
            await leaf(n + 0.05)
        finally:
            print("branch body leaves", n)
async def main():
    t = asyncio.create_task(branch(0.5))
    await asyncio.sleep(0.2)
    t.cancel("stop it")
    try:
        await t
    except asyncio.CancelledError as e:
        print("main saw", e.args)
    try:
        async with asyncio.timeout(0.3):
            async with asyncio.TaskGroup() as tg:
                tg.create_task(leaf(1))
                async with asyncio.TaskGroup() as inner:
                    inner.create_task(leaf(0.1))
                print("inner over")
    except TimeoutError:
        print("timeout")
asyncio.run(main())
