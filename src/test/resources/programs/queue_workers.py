import asyncio
async def worker(name, q):
    while True:
        n = await q.get()
        await asyncio.sleep(n)
        print(name, n)
        q.task_done()
async def main():
    q = asyncio.Queue()
    for n in (3, 1, 2, 1):
        q.put_nowait(n)
    workers = [asyncio.create_task(worker(f"w{i}", q)) for i in range(2)]
    await q.join()
    for w in workers:
        w.cancel()
        await asyncio.gather(w, return_exceptions=True)
    print("joined")
asyncio.run(main())
