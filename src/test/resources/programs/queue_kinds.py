import asyncio
from dataclasses import dataclass, field
from typing import Any

@dataclass(order=True)
class Item:
    priority: int
    data: Any = field(compare=False)

async def main():
    p = asyncio.PriorityQueue()
    for n, d in ((3, "c"), (1, "a"), (2, "b")):
        await p.put(Item(n, d))
    print([(await p.get()).data for _ in range(3)])
    l = asyncio.LifoQueue()
    for i in range(3):
        l.put_nowait(i)
    print([l.get_nowait() for _ in range(3)])
    q = asyncio.Queue(2)
    q.put_nowait(1)
    q.put_nowait(2)
    try:
        q.put_nowait(3)
    except asyncio.QueueFull:
        print("full", q.full(), q.qsize(), q)
    q.get_nowait(), q.get_nowait()
    try:
        q.get_nowait()
    except asyncio.QueueEmpty:
        print("empty", q.empty())
    q.task_done()
    q.task_done()
    await q.join()
    try:
        q.task_done()
    except ValueError as e:
        print(e)
    getters = [asyncio.create_task(q.get()) for _ in range(3)]
    await asyncio.sleep(0)
    getters[0].cancel()
    await asyncio.sleep(0)
    for i in range(2):
        q.put_nowait(i)
    print(await asyncio.gather(*getters, return_exceptions=True))

asyncio.run(main())
