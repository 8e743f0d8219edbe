# *: The program was stopped at line *: it ran 1000000 statements without giving control back.
import asyncio
async def main():
    await asyncio.gather(*(asyncio.sleep(1) for _ in range(1_000_000)))
asyncio.run(main())
