import asyncio


async def send(name):
    await asyncio.sleep(0.1)
    raise ValueError(f"no address: {name}")


async def main():
    for name in ("a", "b"):
        asyncio.ensure_future(send(name))
    await asyncio.sleep(1)


asyncio.run(main())
