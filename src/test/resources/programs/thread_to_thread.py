import asyncio
import time
def job(n):
    time.sleep(n)
    return n
async def other():
    for _ in range(3):
        await asyncio.sleep(0.4)
        print("meanwhile")
async def main():
    print(await asyncio.gather(asyncio.to_thread(job, 1), other()))
asyncio.run(main())
