import asyncio

async def get(n):
    await asyncio.sleep(0.01)
    return n

async def main():
    if (n := await get(10)) > 5:
        print(f"{n=} {n!r:>5} {n:#x} {n * 2:08.3f} {'nested ' + f'{n}'}")
    print(f"{[x async for x in agen() if (y := x * 2) > 2]} {y}")
    print(f"{await get(3)} and {'a' if await get(0) else 'b'}")
    name = "wörld"
    print(f"héllo {name!a} {name.upper():^10}|")
    print(f'{"same quotes"} {
        n
    }')

async def agen():
    for i in range(4):
        yield i

asyncio.run(main())
