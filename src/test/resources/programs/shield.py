import asyncio
async def precious():
    await asyncio.sleep(3)
    print("precious is done")
    return 7
async def main():
    inner = asyncio.create_task(precious())
    async def outer():
        return await asyncio.shield(inner)
    t = asyncio.create_task(outer())
    await asyncio.sleep(1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("outer cancelled")
    print(await inner)
asyncio.run(main())
