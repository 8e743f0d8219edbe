import asyncio

async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("no thanks")
    await asyncio.sleep(1)
    return "finished anyway"

async def main():
    try:
        print(await asyncio.wait_for(stubborn(), 1))
    except TimeoutError:
        print("timeout")
    try:
        async with asyncio.timeout(1):
            print(await stubborn())
    except TimeoutError:
        print("timeout 2")
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    t.cancel()
    print(await t, t.cancelling(), t.cancelled())

asyncio.run(main())
