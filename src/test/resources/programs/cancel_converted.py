import asyncio

async def leaf():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("leaf")
        raise

async def middle():
    t = asyncio.create_task(leaf(), name="leaf")
    try:
        await t
    except asyncio.CancelledError:
        print("middle", t.cancelled())
        raise ValueError("converted")

async def main():
    m = asyncio.create_task(middle(), name="middle")
    await asyncio.sleep(1)
    m.cancel()
    try:
        await m
    except ValueError as e:
        print(e, type(e.__context__).__name__, m.cancelled())

asyncio.run(main())
