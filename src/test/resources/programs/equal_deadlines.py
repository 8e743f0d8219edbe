import asyncio
async def main():
    loop = asyncio.get_running_loop()
    when = loop.time() + 1
    order = []
    for n in range(12):
        loop.call_at(when, order.append, n)
    await asyncio.sleep(2)
    print(order)
asyncio.run(main())
