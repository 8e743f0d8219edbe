import asyncio

async def child(n):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print("child", n, "cancelled")
        raise

async def parent():
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(child(1))
    print("never")

async def main():
    p = asyncio.create_task(parent(), name="parent")
    await asyncio.sleep(0.5)
    p.cancel("stop it")
    try:
        await p
    except asyncio.CancelledError as e:
        print("cancelled", e.args, p.cancelled(), p.cancelling())

asyncio.run(main())
