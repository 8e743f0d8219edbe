# *: The program was stopped at line *: it *without *.
import asyncio
async def nothing():
    return None
async def main():
    while True:
        await nothing()
asyncio.run(main())
