import asyncio
DONE = object()
async def source(out, n):
    for i in range(n):
        await out.put(i)
        print("put", i, out.qsize())
    await out.put(DONE)
async def stage(name, fn, inp, out, delay):
    while (item := await inp.get()) is not DONE:
        await asyncio.sleep(delay)
        await out.put(fn(item))
        inp.task_done()
    await out.put(DONE)
    print(name, "ends")
async def sink(inp):
    got = []
    while True:
        x = await inp.get()
        if x is DONE: return got
        got.append(x)
async def main():
    q1, q2, q3 = (asyncio.Queue(2) for _ in range(3))
    async with asyncio.TaskGroup() as tg:
        tg.create_task(source(q1, 6))
        tg.create_task(stage("sq", lambda x: x * x, q1, q2, .1))
        tg.create_task(stage("str", str, q2, q3, .25))
        t = tg.create_task(sink(q3))
    print(t.result(), q1, q1.empty())
    try: q1.task_done(); q1.task_done(); q1.task_done()
    except ValueError as e: print(e)
    print(hasattr(q1, "shutdown"))
asyncio.run(main())
