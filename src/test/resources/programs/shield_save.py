import asyncio

async def save():
    print("saving")
    await asyncio.sleep(1)
    print("saved")
    return "ok"

async def request():
    t = asyncio.create_task(save())
    try:
        return await asyncio.shield(t)
    except asyncio.CancelledError:
        print("cancelled, waiting for the save")
        print(await t)
        raise

async def main():
    r = asyncio.create_task(request())
    await asyncio.sleep(0.5)
    r.cancel()
    try:
        await r
    except asyncio.CancelledError:
        print("request cancelled")
    s = asyncio.shield(asyncio.sleep(0.1, "x"))
    print(await s)
    bad = asyncio.shield(fail())
    try:
        await bad
    except ValueError as e:
        print("shielded failure", e)

async def fail():
    raise ValueError("inside")

asyncio.run(main())
