import asyncio

async def rows():
    try:
        for i in range(5):
            await asyncio.sleep(0.1)
            yield i
    finally:
        print("rows: cleanup")

async def find(wanted):
    async for r in rows():
        if r == wanted:
            return f"found {r}"
    return "not found"

async def fails():
    async for r in rows():
        raise ValueError(r)

async def main():
    print(await find(2))
    print(await find(9))
    try:
        await fails()
    except ValueError as e:
        print("error", e)
    await asyncio.sleep(1)

asyncio.run(main())
