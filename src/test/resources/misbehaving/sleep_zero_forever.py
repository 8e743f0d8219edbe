# *: The program was stopped after 4000 turns of its event loop.
import asyncio
async def main():
    while True:
        await asyncio.sleep(0)
asyncio.run(main())
