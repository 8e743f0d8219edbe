import asyncio

async def suicidal():
    asyncio.current_task().cancel("by myself")
    print("still running")
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as e:
        print("got", e)
        raise

async def main():
    t = asyncio.create_task(suicidal())
    try:
        await t
    except asyncio.CancelledError as e:
        print("main sees", repr(e))

    async def ends():
        asyncio.current_task().cancel()
        return "no await after"
    t = asyncio.create_task(ends())
    try:
        print(await t)
    except asyncio.CancelledError:
        print("cancelled at the end", t.cancelled())

asyncio.run(main())
