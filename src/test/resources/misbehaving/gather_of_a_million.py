# *: The program was stopped at line *: it *without *.
import asyncio
async def main():
    await asyncio.gather(*(asyncio.sleep(1) for _ in range(1_000_000)))
asyncio.run(main())
