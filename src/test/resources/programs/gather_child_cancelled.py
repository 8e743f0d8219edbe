import asyncio

async def child():
    await asyncio.sleep(1)

async def main():
    ts = [asyncio.create_task(child()) for _ in range(3)]
    asyncio.get_running_loop().call_later(0.5, ts[1].cancel)
    try:
        await asyncio.gather(*ts)
    except asyncio.CancelledError:
        print("child's cancellation reaches the waiter", asyncio.current_task().cancelling())
    print([t.done() for t in ts])
    print(await asyncio.gather(*ts, return_exceptions=True))

asyncio.run(main())
