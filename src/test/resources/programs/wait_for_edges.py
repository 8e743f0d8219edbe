import asyncio

async def quick():
    return "quick"

async def slow():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("slow cancelled")
        raise

async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        await asyncio.sleep(0.3)
        return "late"

async def main():
    print(await asyncio.wait_for(quick(), None))
    print(await asyncio.wait_for(quick(), 1))
    for t in (0, -1):
        try:
            print(await asyncio.wait_for(quick(), t))
        except TimeoutError as e:
            print("timeout", repr(e), repr(e.__cause__))
    done = asyncio.create_task(quick())
    await done
    print(await asyncio.wait_for(done, 0))
    print(await asyncio.wait_for(asyncio.create_task(quick()), 0.5))
    try:
        await asyncio.wait_for(slow(), 0)
    except asyncio.TimeoutError:
        print("t0")
    try:
        await asyncio.wait_for(slow(), 0.1)
    except asyncio.TimeoutError as e:
        print("t0.1", type(e.__cause__).__name__)
    try:
        print(await asyncio.wait_for(stubborn(), 0.1))
    except TimeoutError:
        print("T")
    f = asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait_for(f, 0.2)
    except TimeoutError:
        print(f.cancelled())
    async with asyncio.timeout(None) as cm:
        await asyncio.sleep(0.1)
        print(cm.when(), cm.expired(), cm)
    try:
        async with asyncio.timeout(0):
            print("in")
            await asyncio.sleep(0)
            print("never")
    except TimeoutError:
        print("timeout(0)")
    async with asyncio.timeout(0):
        print("no await, no timeout")
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() - 5):
            await asyncio.sleep(3)
    except TimeoutError:
        print("past")
    print(asyncio.get_running_loop().time() < 5)

asyncio.run(main())
