import asyncio
from contextlib import aclosing

async def lines():
    try:
        n = 0
        while True:
            n += 1
            yield f"line {n}"
            await asyncio.sleep(0.1)
    finally:
        await asyncio.sleep(0.05)
        print("file closed")

async def main():
    async with aclosing(lines()) as it:
        async for line in it:
            print(line)
            if line.endswith("3"):
                break
    print("done")

asyncio.run(main())
