import asyncio
async def main():
    loop = asyncio.get_running_loop()
    base = loop.time() + 1
    order = []
    hs = [loop.call_at(base + (i % 3) * 0.25, order.append, i) for i in range(24)]
    for h in hs[1::4]:
        h.cancel()
    print(hs[0].when() == base, hs[1].cancelled())
    await asyncio.sleep(2)
    print(order)
    order.clear()
    hs = [loop.call_at(base + 3, order.append, i) for i in range(150)]
    for h in hs[:120]:
        h.cancel()
    loop.call_at(base + 3, order.append, "x")
    await asyncio.sleep(3)
    print(order)
    order.clear()
    loop.call_later(0, order.append, "later0")
    loop.call_soon(order.append, "soon")
    loop.call_later(-1, order.append, "neg")
    loop.call_at(loop.time() - 10, order.append, "past")
    await asyncio.sleep(0.1)
    print(order)
    t = loop.time()
    await asyncio.sleep(0.5)
    print(round(loop.time() - t, 3))
asyncio.run(main())
