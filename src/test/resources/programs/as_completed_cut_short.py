import asyncio

async def job(n, fail=False):
    await asyncio.sleep(n)
    if fail:
        raise ValueError(n)
    return n

async def main():
    tasks = [asyncio.create_task(job(i / 2, i == 3)) for i in (5, 1, 3, 2)]
    try:
        for nxt in asyncio.as_completed(tasks, timeout=1.75):
            try:
                print("got", await nxt)
            except ValueError as e:
                print("failed", e)
    except TimeoutError:
        print("timeout")
    for t in tasks:
        t.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))

asyncio.run(main())
