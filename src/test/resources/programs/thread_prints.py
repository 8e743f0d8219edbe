import asyncio
import time


def job(name, seconds):
    print(name, "begins")
    time.sleep(seconds)
    print(name, "is half done")
    time.sleep(seconds)
    print(name, "ends")
    return name


async def ticker(count):
    for i in range(count):
        print("tick", i)
        await asyncio.sleep(0.2)


async def main():
    ticks = asyncio.create_task(ticker(6))
    print(await asyncio.gather(asyncio.to_thread(job, "soup", 0.26), asyncio.to_thread(job, "rice", 0.15)))
    try:
        await asyncio.wait_for(asyncio.to_thread(job, "cake", 0.17), 0.3)
    except TimeoutError:
        print("who waits for the cake has gone, who bakes it has not")
    await ticks


asyncio.run(main())
