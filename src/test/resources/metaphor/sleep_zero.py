import asyncio


async def polite(name):
    for n in range(2):
        print(name, n)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*(asyncio.create_task(polite(name), name=name) for name in ("A", "B", "C")))

asyncio.run(main())
