import asyncio
async def work(name, delay):
    print(name, "starts")
    await asyncio.sleep(delay)
    print(name, "done")
    return name
async def main():
    print(await asyncio.gather(work("A", 1), work("B", 2), work("C", 1)))
asyncio.run(main())
