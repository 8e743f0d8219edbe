import asyncio

async def fail(after, msg):
    await asyncio.sleep(after)
    raise OSError(msg)

async def inner():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail(0.2, "inner"))
        await asyncio.sleep(1)

async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(inner())
            await asyncio.sleep(2)
    except* OSError as eg:
        def show(g, d=0):
            for e in g.exceptions:
                print("  " * d + repr(e).split("(")[0], e)
                if isinstance(e, ExceptionGroup):
                    show(e, d + 1)
        show(eg)

asyncio.run(main())
