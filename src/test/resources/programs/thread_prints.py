import asyncio
import concurrent.futures
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
    ticks = asyncio.create_task(ticker(14))
    print(await asyncio.gather(asyncio.to_thread(job, "soup", 0.26), asyncio.to_thread(job, "rice", 0.15)))
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(job, f"egg {i}", 0.21) for i in range(5)]
        await asyncio.sleep(0.05)
        print("running:", [each.running() for each in jobs])
        print("called off:", [each.cancel() for each in jobs[1:4]], [each.done() for each in jobs])
        print(await asyncio.wrap_future(jobs[4]))
    try:
        await asyncio.wait_for(asyncio.to_thread(job, "cake", 0.17), 0.3)
    except TimeoutError:
        print("who waits for the cake has gone, who bakes it has not")
    await ticks


asyncio.run(main())
