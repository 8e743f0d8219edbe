import asyncio
import types

@types.coroutine
def switch(n):
    for _ in range(n):
        yield

async def a(name, n):
    for i in range(3):
        print(name, i)
        await switch(n)

async def main():
    await asyncio.gather(a("x", 1), a("y", 2), a("z", 0))

asyncio.run(main())
