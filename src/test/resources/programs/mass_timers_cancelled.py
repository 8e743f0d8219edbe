import asyncio
async def main():
    loop = asyncio.get_running_loop()
    order = []
    timers = [loop.call_later(1 + n % 7, order.append, n) for n in range(250)]
    for n, timer in enumerate(timers):
        if n % 3:
            timer.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(10)
    print(order)
asyncio.run(main())
