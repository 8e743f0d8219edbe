import asyncio
async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("no")
    await asyncio.sleep(1)
    return "went on"
async def main():
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(1)
    t.cancel("please")
    print(await t, t.cancelling(), t.cancelled())
asyncio.run(main())
