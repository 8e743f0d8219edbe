import asyncio, gc

async def boom(n):
    await asyncio.sleep(n)
    raise RuntimeError(n)

async def main():
    a = asyncio.create_task(boom(0.1))
    b = asyncio.create_task(boom(0.2))
    asyncio.create_task(boom(0.3))
    await asyncio.sleep(0.15)
    print(a.exception())
    await asyncio.sleep(0.3)
    try:
        await b
    except RuntimeError as e:
        print("b", e)
    outer = asyncio.shield(asyncio.create_task(boom(0.1)))
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled")
    await asyncio.sleep(0.2)
    print("end")

asyncio.run(main())
