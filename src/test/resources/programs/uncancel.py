import asyncio
async def work():
    task = asyncio.current_task()
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print(task.cancelling(), task.uncancel())
    async with asyncio.timeout(1):
        await asyncio.sleep(0.5)
    return "fine"
async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(0)
    t.cancel()
    print(await t)
asyncio.run(main())
