# *: The program was stopped at line *: it *without *.
import asyncio
async def numbers():
    n = 0
    while True:
        yield n
        n += 1
async def main():
    async for n in numbers():
        pass
asyncio.run(main())
