# *: The program was stopped at line *: it *without *.
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    futures = []
    while True:
        futures.append(loop.create_future())
asyncio.run(main())
