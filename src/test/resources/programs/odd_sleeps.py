import asyncio

async def main():
    for n in (0, -1, -0.5, 1e-9, 1e-12, 0.001, True):
        print(n, await asyncio.sleep(n, result=n))
    try:
        await asyncio.wait_for(asyncio.sleep(1e9), 2)
    except TimeoutError:
        print("huge")
    try:
        await asyncio.sleep("1")
    except TypeError as e:
        print(e)
asyncio.run(main())
