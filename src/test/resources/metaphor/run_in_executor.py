import asyncio
import time


def peel(potatoes):
    time.sleep(potatoes)
    return "peeled"


async def main():
    loop = asyncio.get_running_loop()
    jobs = [loop.run_in_executor(None, peel, n) for n in (1, 2, 3)]
    await asyncio.sleep(0.5)
    print(await asyncio.gather(*jobs))

asyncio.run(main())
