import asyncio
from contextlib import asynccontextmanager, AsyncExitStack
class Apron:
    async def __aenter__(self):
        await asyncio.sleep(0.1)
        print("apron on")
        return self
    async def __aexit__(self, *exc):
        await asyncio.sleep(0.1)
        print("apron off", exc[0])
@asynccontextmanager
async def oven():
    print("oven on")
    await asyncio.sleep(1)
    try:
        yield "hot"
    finally:
        await asyncio.sleep(1)
        print("oven off")
async def main():
    async with Apron(), oven() as o:
        print(o)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(oven())
        stack.push_async_callback(asyncio.sleep, 1)
        print("inside")
asyncio.run(main())
