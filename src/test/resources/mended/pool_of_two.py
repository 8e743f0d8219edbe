import asyncio
import concurrent.futures
import time


def job(name, seconds):
    print(name, "begins")
    time.sleep(seconds)
    print(name, "ends")
    return name


async def main():
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        jobs = [pool.submit(job, f"egg {i}", 0.3 + i / 20) for i in range(5)]
        await asyncio.sleep(0.05)
        print("running:", [each.running() for each in jobs])
        print("called off:", [each.cancel() for each in jobs[1:4]], [each.done() for each in jobs])
        print(await asyncio.wrap_future(jobs[4]))


asyncio.run(main())
