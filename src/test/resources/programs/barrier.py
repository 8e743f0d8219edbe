import asyncio
async def guest(b, n):
    await asyncio.sleep(n)
    i = await b.wait()
    print("eats", n, i)
async def main():
    b = asyncio.Barrier(3)
    await asyncio.gather(*(guest(b, n) for n in (1, 2, 3)))
asyncio.run(main())
