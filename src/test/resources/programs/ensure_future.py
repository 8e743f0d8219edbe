import asyncio

class Aw:
    def __await__(self):
        return (yield from asyncio.sleep(0.1, "aw").__await__())

async def main():
    t = asyncio.ensure_future(Aw())
    u = asyncio.ensure_future(asyncio.sleep(0.2, "coro"))
    print(asyncio.ensure_future(u) is u)
    print(await t, await u, t.get_name(), u.get_name())
    try:
        asyncio.ensure_future(3)
    except TypeError as e:
        print(e)

asyncio.run(main())
