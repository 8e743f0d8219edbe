import asyncio
class Twice:
    def __await__(self):
        yield
        yield from asyncio.sleep(1).__await__()
        yield
        return "twice"
async def main():
    print(await Twice())
asyncio.run(main())
