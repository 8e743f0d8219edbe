import asyncio

async def stage(name, inp, out, f, delay):
    while (x := await inp.get()) is not None:
        await asyncio.sleep(delay)
        y = f(x)
        print(f"{name}: {x} -> {y}")
        await out.put(y)
    await out.put(None)

async def main():
    a, b, c = asyncio.Queue(1), asyncio.Queue(1), asyncio.Queue(1)
    t1 = asyncio.create_task(stage("double", a, b, lambda x: x * 2, 0.1))
    t2 = asyncio.create_task(stage("inc", b, c, lambda x: x + 1, 0.3))

    async def feed():
        for i in range(5):
            await a.put(i)
        await a.put(None)

    f = asyncio.create_task(feed())
    out = []
    while (x := await c.get()) is not None:
        out.append(x)
    print(out, t1.done(), t2.done(), f.done())

asyncio.run(main())
