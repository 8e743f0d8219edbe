# 6: The program was stopped, for it would wait for ever: nothing is ready, no timer is set, and nothing else can wake it.
import asyncio
async def main():
    lock = asyncio.Lock()
    async with lock:
        async with lock:
            print("never")
asyncio.run(main())
