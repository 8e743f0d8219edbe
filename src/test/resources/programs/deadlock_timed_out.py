import asyncio

async def main():
    lock = asyncio.Lock()
    async with lock:
        try:
            async with asyncio.timeout(3):
                async with lock:
                    print("never")
        except TimeoutError:
            print("deadlocked with myself")

asyncio.run(main())
