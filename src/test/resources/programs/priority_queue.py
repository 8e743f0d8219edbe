import asyncio
async def main():
    q = asyncio.PriorityQueue()
    for n in (3, 1, 2):
        await q.put((n, f"job{n}"))
    while not q.empty():
        print(await q.get())
    s = asyncio.LifoQueue(maxsize=3)
    for n in range(3):
        s.put_nowait(n)
    try:
        s.put_nowait(9)
    except asyncio.QueueFull:
        print("full")
    print(s.get_nowait())
asyncio.run(main())
