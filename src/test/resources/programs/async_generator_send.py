import asyncio

async def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except ValueError as e:
            print("ignored", e)
            continue
        await asyncio.sleep(0.1)
        total += value
        count += 1
        average = total / count

async def main():
    g = averager()
    await g.asend(None)
    print(await g.asend(10))
    print(await g.asend(20))
    print(await g.athrow(ValueError("bad")))
    print(await g.asend(30))
    await g.aclose()
    try:
        await g.asend(1)
    except StopAsyncIteration:
        print("closed")

asyncio.run(main())
