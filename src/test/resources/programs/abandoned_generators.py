import asyncio

async def counter():
    n = 0
    try:
        while True:
            yield n
            n += 1
            await asyncio.sleep(0.1)
    finally:
        print("counter closed at", n)

async def take(source, n):
    async for x in source:
        yield x
        n -= 1
        if n == 0:
            return

async def main():
    async for x in take(counter(), 3):
        print(x)
    await asyncio.sleep(0)
    print("one more tick")
    async for x in take(counter(), 3):
        break
    agen = counter()
    async for x in agen:
        if x == 2:
            break
    await asyncio.sleep(0.5)
    print("main ends")

asyncio.run(main())
