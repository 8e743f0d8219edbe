import asyncio

async def slow(n):
    await asyncio.sleep(n)
    return n

async def main():
    print(await asyncio.wait_for(slow(0.5), None))
    print(await asyncio.wait_for(slow(0.5), 1))
    for timeout in (0, -5, 0.1):
        try:
            await asyncio.wait_for(slow(1), timeout)
        except asyncio.TimeoutError as e:
            print(timeout, type(e).__name__)
    done = asyncio.create_task(slow(0))
    await asyncio.sleep(0.1)
    print(await asyncio.wait_for(done, 0))
    fut = asyncio.get_running_loop().create_future()
    try:
        await asyncio.wait_for(asyncio.shield(fut), 0.2)
    except TimeoutError:
        print("future kept", fut.cancelled())
    try:
        await asyncio.wait_for(fut, 0.2)
    except TimeoutError:
        print("future cancelled", fut.cancelled())

asyncio.run(main())
