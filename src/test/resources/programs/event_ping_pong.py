import asyncio

async def ping(a, b, n):
    for i in range(n):
        await a.wait()
        a.clear()
        print("ping", i)
        await asyncio.sleep(0.1)
        b.set()

async def pong(a, b, n):
    for i in range(n):
        await b.wait()
        b.clear()
        print("pong", i)
        a.set()

async def main():
    a, b = asyncio.Event(), asyncio.Event()
    a.set()
    await asyncio.gather(ping(a, b, 3), pong(a, b, 3))
    print(a.is_set(), b.is_set())

asyncio.run(main())
