import asyncio
sem = asyncio.BoundedSemaphore(2)
async def use(n, patience, hold):
    try:
        async with asyncio.timeout(patience):
            await sem.acquire()
    except TimeoutError:
        print(n, "gave up")
        return
    try:
        print(n, "in", sem.locked())
        await asyncio.sleep(hold)
    finally:
        sem.release()
        print(n, "out")
async def main():
    await asyncio.gather(*(use(i, 0.1 + 0.1 * i, 0.25) for i in range(6)))
    try: sem.release()
    except ValueError as e: print(e)
    try: await asyncio.wait_for(sem.acquire(), 0.1); print("ok")
    except TimeoutError: print("no")
asyncio.run(main())
