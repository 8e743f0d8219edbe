import asyncio

async def f(n, e=None):
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print(f"f({n}) cancelled")
        raise
    if e:
        raise e
    print(f"f({n}) done")
    return n

async def main():
    try:
        await asyncio.gather(f(0.3), f(0.1, ValueError("x")), f(0.2))
    except ValueError as e:
        print("caught", e)
    await asyncio.sleep(0.5)
    print(await asyncio.gather())
    c = f(0.1)
    print(await asyncio.gather(c, c))
    g = asyncio.gather(f(1), f(2))
    await asyncio.sleep(0.1)
    print(g.cancel())
    try:
        await g
    except asyncio.CancelledError:
        print("gather cancelled", g.cancelled())
    g = asyncio.gather(f(1), return_exceptions=True)
    await asyncio.sleep(0)
    g.cancel()
    try:
        print(await g)
    except asyncio.CancelledError:
        print("even with return_exceptions")
    fut = asyncio.get_running_loop().create_future()
    fut.set_result(9)
    print(await asyncio.gather(fut, asyncio.sleep(0.1, "s")))

asyncio.run(main())
