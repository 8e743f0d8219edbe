# *: The program was stopped at line *: it *without *.
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    while True:
        loop.call_soon(print)
asyncio.run(main())
