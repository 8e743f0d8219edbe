import asyncio

async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0.05)
        yield i

async def double(x):
    await asyncio.sleep(0)
    return 2 * x

async def main():
    print([x async for x in numbers(4) if x % 2])
    print({x: await double(x) async for x in numbers(3)})
    print({x % 2 async for x in numbers(4)})
    print([await double(x) for x in range(3)])
    g = (x * x async for x in numbers(3))
    async for y in g:
        print(y)
    print([[y async for y in numbers(x)] async for x in numbers(3)])
    print(sum([x async for x in numbers(5)]))
    it = aiter(numbers(2))
    print(await anext(it), await anext(it), await anext(it, "end"))
    try:
        await anext(it)
    except StopAsyncIteration:
        print("stop")

asyncio.run(main())
