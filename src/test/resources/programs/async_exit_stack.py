import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, nullcontext, suppress

@asynccontextmanager
async def res(name, fail=False):
    print("open", name)
    await asyncio.sleep(0.1)
    try:
        yield name
    except Exception as e:
        print(name, "saw", repr(e))
        raise
    finally:
        await asyncio.sleep(0.1)
        print("close", name)
        if fail:
            raise RuntimeError("close failed")

class CM:
    async def __aenter__(self):
        print("enter CM")
        return self

    async def __aexit__(self, et, e, tb):
        await asyncio.sleep(0)
        print("exit CM", et.__name__ if et else None)
        return et is ValueError

async def main():
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(res(n)) for n in "abc"]
        stack.push_async_callback(asyncio.sleep, 0.1)
        stack.callback(print, "sync callback")
        print(names)
    async with CM():
        raise ValueError("swallowed")
    with suppress(RuntimeError):
        async with res("x", fail=True), CM():
            print("inside")
    async with nullcontext(5) as five:
        print(five)
    async with AsyncExitStack() as s1:
        await s1.enter_async_context(CM())
        s2 = s1.pop_all()
    await s2.aclose()

asyncio.run(main())
