import asyncio


async def fetch(name):
    await asyncio.sleep(1)
    return name


async def start(name):
    return asyncio.create_task(fetch(name))


async def main():
    print(await asyncio.gather(await start("a"), await start("b")))


asyncio.run(main())
